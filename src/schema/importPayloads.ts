import { ImportResult } from './ImportResult';
import { payloadType } from './payloadType';
import { Vintage } from './Vintage';

export const ImportVintagePayload = payloadType<ImportResult>(() => ImportResult, {
  name: 'ImportVintage', does: 'bringing an index in from files', gives: 'What was brought in',
});
export const SealVintagePayload = payloadType<Vintage>(() => Vintage, { name: 'SealVintage', does: 'sealing a vintage', gives: 'The vintage' });
export const WithdrawVintagePayload = payloadType<Vintage>(() => Vintage, { name: 'WithdrawVintage', does: 'withdrawing a vintage', gives: 'The vintage' });
