import { Field, ID, InputType } from 'type-graphql';
import type { UnitKind, VintageKind } from '../../methodology/vocabulary';
import { UnitKindEnum, VintageKindEnum } from '../enums';
import { FileEncodingEnum, ImportFormatEnum, type FileEncoding, type ImportFormat } from '../importEnums';
import { KeyedInput } from './KeyedInput';

@InputType({ description: 'An index as two files that were sent to POST /uploads, and what the files do not say. What is left out is taken from the files, or from what the platform holds of the index.' })
export class ImportVintageInput extends KeyedInput {
  @Field(() => ImportFormatEnum, { description: 'In which form the files are.' })
  readonly format!: ImportFormat;

  @Field(() => ID, { description: 'Id of the upload that holds the framework: iMeta, or our JSON document.' })
  readonly framework!: string;

  @Field(() => ID, { description: 'Id of the upload that holds the observations: iData, or the tidy table.' })
  readonly data!: string;

  @Field(() => FileEncodingEnum, { nullable: true, description: 'Encoding of both files; UTF-8 when left out. It is never guessed.' })
  readonly encoding?: FileEncoding | null;

  @Field(() => String, { nullable: true, description: 'Code of the index, e.g. asem; needed for COINR, that of the document for TIDY.' })
  readonly index?: string | null;

  @Field(() => String, { nullable: true, description: 'English name of the index in full.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Chinese name of the index in full.' })
  readonly nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'What the index measures, in a sentence or two.' })
  readonly description?: string | null;

  @Field(() => UnitKindEnum, { nullable: true, description: 'What sort of thing its units are; OTHER when nothing says it.' })
  readonly unitKind?: UnitKind | null;

  @Field(() => String, { nullable: true, description: 'Line of the vintage: index and name joined by a slash, e.g. asem/2018; needed for COINR.' })
  readonly vintage?: string | null;

  @Field(() => String, { nullable: true, description: 'English title of this edition; the name of the index when nothing says it.' })
  readonly title?: string | null;

  @Field(() => VintageKindEnum, { nullable: true, description: 'Where its numbers come from; IMPORTED when nothing says it.' })
  readonly kind?: VintageKind | null;

  @Field(() => String, { nullable: true, description: 'What a reader must be told of numbers built on it.' })
  readonly notice?: string | null;

  @Field(() => String, { nullable: true, description: 'The period that is evaluated when none is asked for; the latest when nothing says it.' })
  readonly defaultPeriod?: string | null;

  @Field(() => String, { nullable: true, description: 'For COINR: version of the methodology that iMeta describes, in the line index/imported; 1.0.0, or the latest of the line, when left out.' })
  readonly methodologyVersion?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'For COINR: whether indicators are divided by the denominators that iMeta names; as in COINr, they are not unless it is asked.' })
  readonly denominate?: boolean | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the vintage is sealed at once; an open one is not public and can be replaced.' })
  readonly seal!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether to say only what would be done, and what is wrong with the files; then nothing is written.' })
  readonly dryRun!: boolean;
}

@InputType({ description: 'An open vintage that is to be sealed.' })
export class SealVintageInput extends KeyedInput {
  @Field(() => String, { description: 'Its ref, e.g. asem/2018@2; a line stands for its newest revision.' })
  readonly ref!: string;
}

@InputType({ description: 'A sealed vintage that is no longer to be relied on.' })
export class WithdrawVintageInput extends KeyedInput {
  @Field(() => String, { description: 'Its exact ref, e.g. asem/2018@2, or its hash.' })
  readonly ref!: string;

  @Field(() => String, { description: 'Why; whoever reads the vintage later is told.' })
  readonly reason!: string;
}
