import { createRoot } from 'react-dom/client';
import { App } from './App';
import './style/tokens.css';
import './style/page.css';
import './style/ranking.css';
import './style/city.css';
import './style/compare.css';
import './style/methodology.css';

const place = document.getElementById('workbench');
if (place === null) throw new Error('Expected an element #workbench in the page, got none');
createRoot(place).render(<App />);
