import { enumOf } from './enums';

export type CitationStatus = 'REPRODUCED' | 'SUPERSEDED' | 'DIFFERS' | 'ENGINE_DIFFERS';
export const CitationStatusEnum = enumOf<CitationStatus>('CitationStatus',
  'What became of a cited answer.', {
    REPRODUCED: 'Asked again under the cited pins it is the same byte for byte, and it is what is answered today.',
    SUPERSEDED: 'Asked again under the cited pins it is the same byte for byte; by now a ref means something else, or the question is answered otherwise.',
    DIFFERS: 'Asked again under the cited pins it is not the same: what it was made from is not in this store, or was tampered with.',
    ENGINE_DIFFERS: 'It was made by another version of the engine, whose numbers could differ, so it was not made again.',
  });
