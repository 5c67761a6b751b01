/** The checks read the environment here and nowhere else. */

/** A PostgreSQL server on which the tests may make databases of their own; they are skipped where it does not answer. */
export const postgresUrl = process.env.CBCII_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';
