import { useEffect, type ReactNode } from 'react';
import { useChoice } from '../address/useChoice';
import { goTo } from '../address/addressStore';
import { useAddress, withParameters } from '../address/useAddress';
import { useWords } from '../words/useWords';
import { hrefTo } from './hrefs';
import { Link } from './Link';

/** Name, views and language above; the view below. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const address = useAddress();
  const { choice } = useChoice();
  const { language, views } = words;
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
    document.title = `${words.short} · ${words.title}`;
  }, [language, words]);
  const links = [['/', views.ranking], ['/compare', views.compare], ['/methodology', views.methodology], ['/status-potential', views.statusPotential]] as const;
  const isHere = (path: string): boolean => (path === '/' ? address.path === '/' || address.path.startsWith('/city/') : address.path === path);
  return (
    <>
      <a className="skip" href="#content">{words.skip}</a>
      <header className="head">
        <Link className="mark" href={hrefTo('/', choice, address.search)}><b>{words.short}</b> <span>{words.title}</span></Link>
        <nav aria-label={words.navigation}>
          {links.map(([path, name]) => (
            <Link key={path} href={hrefTo(path, choice, address.search)} aria-current={isHere(path) ? 'page' : undefined}>{name}</Link>
          ))}
        </nav>
        <button type="button" className="language" lang={language === 'zh' ? 'en' : 'zh-Hans'}
          onClick={() => goTo(withParameters(address, { lang: language === 'zh' ? [] : ['zh'] }), true)}>{words.otherLanguage}</button>
      </header>
      <main id="content" tabIndex={-1}>{children}</main>
    </>
  );
}
