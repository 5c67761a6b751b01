/** What the navigation lists, in order. Further files of docs/ come under the last heading by themselves. */
export const contents = [
  { title: 'Start', paths: ['README.md', 'docs/guides/front-end.md', 'docs/guides/methodologist.md', 'docs/guides/notebook.md'] },
  { title: 'Reference', paths: ['schema', 'docs/methods.md', 'docs/errors.md', 'docs/codes.md', 'docs/access.md', 'docs/operations.md'] },
  { title: 'Project', paths: ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'data/cbcii/SOURCES.md', 'docs/adr/README.md'] },
];
export const moreTitle = 'Topics';
