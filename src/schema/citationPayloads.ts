import { Citation } from './Citation';
import { payloadType } from './payloadType';

export const CitePayload = payloadType<Citation>(() => Citation, { name: 'Cite', does: 'citing an answer', gives: 'The citation' });
