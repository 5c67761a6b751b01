/**
 * Who may import whom. One rule per arrow that must not be drawn; type-only imports count.
 * test/architecture/houseRules.test.ts plants a breach of each rule and expects its name in the report.
 */

/** The pure numeric packages that src/methodology may use. None so far; each new one needs a reason in docs/adr. */
const NUMERIC_PACKAGES = [];

/** Every room of ours, and the project files at the top. */
const OURS = '^(src|db|data|web|sdk|bench|test|notebooks|scripts)/|^[^/]+\\.(ts|mjs|cjs|js|json)$';
/** The rooms and lone files of src; anything else there has no place in the house yet. */
const SRC_ROOMS = '^src/((methodology|schema|resolvers|services|cli|http|jobs)/|(main|config|app|reading|context|errors)\\.ts$)';

const VOCABULARY = '^src/methodology/vocabulary\\.ts$';
const ERRORS = '^src/errors\\.ts$';
/** Processes begin here; only these, and checks, see the whole. */
const ENTRIES = ['^src/main\\.ts$', '^src/cli/main\\.ts$', '^src/jobs/worker\\.ts$'];
const CHECKS = '^(test|bench|scripts|notebooks)/';

const PACKAGES = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'];
const packages = (...names) => `node_modules/(${names.join('|')})/`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('rooms-are-named', 'a file of src stands in a known room; there is no utils, helpers or common',
      {}, { path: '^src/', pathNot: SRC_ROOMS }),

    rule('core-is-pure', 'methodology imports nothing of ours',
      { path: '^src/methodology/' }, { path: OURS, pathNot: '^src/methodology/' }),
    rule('core-is-alone', 'methodology uses allow-listed numeric packages only, and no part of node',
      { path: '^src/methodology/' },
      {
        dependencyTypes: ['core', ...PACKAGES],
        ...(NUMERIC_PACKAGES.length > 0 && { pathNot: packages(...NUMERIC_PACKAGES) }),
      }),

    rule('schema-takes-words', 'schema types know the vocabulary, nothing else of ours',
      { path: '^src/schema/' }, { path: OURS, pathNot: ['^src/schema/', VOCABULARY] }),
    rule('schema-is-only-shapes', 'schema types use the GraphQL packages only',
      { path: '^src/schema/' },
      { dependencyTypes: ['core', ...PACKAGES], pathNot: packages('graphql', 'graphql-scalars', 'type-graphql') }),

    rule('resolvers-are-thin', 'resolvers see schema, services, context, errors and the vocabulary',
      { path: '^src/resolvers/' },
      { path: OURS, pathNot: ['^src/(resolvers|schema|services)/', '^src/context\\.ts$', ERRORS, VOCABULARY] }),
    rule('resolvers-only-resolve', 'resolvers use the GraphQL packages only',
      { path: '^src/resolvers/' },
      { dependencyTypes: ['core', ...PACKAGES], pathNot: packages('graphql', 'graphql-scalars', 'type-graphql') }),

    rule('services-see-the-core-and-the-store', 'services see methodology, errors, repositories and the write gate',
      { path: '^src/services/' },
      { path: OURS, pathNot: ['^src/(services|methodology)/', ERRORS, '^db/(repositories/|writeGate\\.ts$)'] }),
    rule('services-do-not-serve', 'no web server in services',
      { path: '^src/services/' },
      { path: packages('fastify', '@fastify', '@apollo/server', '@as-integrations') }),

    rule('doors-call-services', 'cli, http and jobs see services, errors and the vocabulary',
      { path: '^src/(cli|http|jobs)/', pathNot: ENTRIES },
      { path: OURS, pathNot: ['^src/services/', ERRORS, VOCABULARY, '^src/$1/'] }),

    rule('db-is-a-floor', 'db sees itself and the words and types of the core',
      { path: '^db/' }, { path: OURS, pathNot: ['^db/', VOCABULARY, '^src/methodology/framework\\.ts$'] }),
    rule('db-only-stores', 'db uses typeorm and the drivers only',
      { path: '^db/' },
      { dependencyTypes: PACKAGES, pathNot: packages('typeorm', 'pg', 'better-sqlite3', '@types/(node|pg|better-sqlite3)') }),
    rule('orm-stays-in-db', 'typeorm and drivers only in db',
      { path: '^src/', pathNot: '^src/app\\.ts$' },
      { path: packages('typeorm', 'pg', 'better-sqlite3', '@types/(pg|better-sqlite3)') }),
    rule('graphql-stays-at-the-door', 'no GraphQL below the resolvers',
      { path: ['^src/(methodology|services)/', '^db/'] },
      { path: packages('graphql', 'graphql-[^/]+', 'type-graphql', '@apollo', '@graphql-[^/]+') }),

    rule('context-carries-services', 'context sees services, errors and the vocabulary',
      { path: '^src/context\\.ts$' }, { path: OURS, pathNot: ['^src/services/', ERRORS, VOCABULARY] }),
    rule('main-only-starts', 'main sees app, config and errors',
      { path: '^src/main\\.ts$' }, { path: OURS, pathNot: ['^src/(app|config)\\.ts$', ERRORS] }),
    rule('errors-is-a-leaf', 'errors imports nothing',
      { path: ERRORS }, { pathNot: ERRORS }),
    rule('config-is-read-at-the-top', 'only entries and app see config; they hand values down',
      { pathNot: [...ENTRIES, '^src/app\\.ts$', CHECKS] }, { path: '^src/config\\.ts$' }),
    rule('config-knows-words', 'config sees errors and the vocabulary',
      { path: '^src/config\\.ts$' }, { path: OURS, pathNot: [ERRORS, VOCABULARY] }),
    rule('only-entries-see-the-whole', 'app is seen by entries and checks',
      { pathNot: [...ENTRIES, CHECKS] }, { path: '^src/app\\.ts$' }),
    rule('only-app-and-workers-read', 'reading joins services and the store: app and the worker see it, and nobody else',
      { pathNot: ['^src/app\\.ts$', '^src/jobs/worker\\.ts$', CHECKS] }, { path: '^src/reading\\.ts$' }),
    rule('reading-joins-two-floors', 'reading sees services, errors and db',
      { path: '^src/reading\\.ts$' }, { path: OURS, pathNot: ['^src/services/', ERRORS, '^db/'] }),
    rule('entries-are-not-imported', 'main, and the main of the command line, are run, not imported',
      { pathNot: CHECKS }, { path: ENTRIES }),

    rule('clients-use-the-wire', 'web and sdk meet the platform over HTTP only',
      { path: '^(web|sdk)/' }, { path: '^(src|db)/' }),
    rule('web-knows-the-client', 'of ours, web sees itself and the client only',
      { path: '^web/' }, { path: OURS, pathNot: '^(web|sdk|src|db)/' }),
    rule('sdk-needs-nobody', 'sdk sees itself only',
      { path: '^sdk/' }, { path: OURS, pathNot: '^sdk/' }),
    rule('sdk-needs-no-package', 'sdk uses no package',
      { path: '^sdk/' }, { dependencyTypes: PACKAGES }),
    rule('nobody-imports-a-check', 'tests, benches, scripts and notebooks are leaves',
      { pathNot: CHECKS }, { path: CHECKS }),

    rule('no-cycles', 'no cycle of imports, type-only ones among them', {}, { circular: true }),
    rule('no-dead-ends', 'every import resolves', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)generated/|^(dist|var|coverage|bench/build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
