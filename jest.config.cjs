/** Jest with swc: the same decorators as the build, no metadata (docs/adr/0002). */
module.exports = {
  testEnvironment: 'node',
  // A slow machine is not a fault: only what hangs fails by time.
  testTimeout: 60_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.(ts|js|mjs)$': ['@swc/jest', {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    }],
  },
  transformIgnorePatterns: ['/node_modules/(?!(fast-check|hyparquet|hyparquet-writer|jose|pure-rand)/)'],
};
