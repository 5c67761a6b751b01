import { createClient } from '../../../sdk/src/index.js';

/** The platform that served this page. */
export const client = createClient({ url: '/graphql' });
