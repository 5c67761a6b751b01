import { enumOf } from './enums';

export type ImportFormat = 'COINR' | 'TIDY';

export const ImportFormatEnum = enumOf<ImportFormat>('ImportFormat',
  'In which form an index comes as two files.', {
    COINR: 'iMeta and iData, the tables of the R package COINr: one row for each node, and one for each unit and period.',
    TIDY: 'Our JSON document, and a table with one row for each observation: unit, node, period, value, obsStatus, source.',
  });

export type FileEncoding = 'UTF_8' | 'UTF_8_BOM' | 'UTF_16LE' | 'UTF_16BE' | 'GB18030' | 'WINDOWS_1252';

export const FileEncodingEnum = enumOf<FileEncoding>('FileEncoding',
  'How the characters of a file are written as bytes.', {
    UTF_8: 'UTF-8 without a byte order mark.',
    UTF_8_BOM: 'UTF-8 with a byte order mark, as Excel writes "CSV UTF-8".',
    UTF_16LE: 'UTF-16, the lower byte first, as Excel writes "Unicode text".',
    UTF_16BE: 'UTF-16, the higher byte first.',
    GB18030: 'GB 18030, which holds GBK and GB 2312: Chinese text from older programs.',
    WINDOWS_1252: 'Windows-1252: Western European text from older programs.',
  });
