import { lossOf } from '../losses';
import { ProblemList, quoted } from '../problemList';
import { groupFault, isCode, labelFault, textForm } from '../texts';
import { isMissing } from './metaRows';

/** Collects what would be lost. */
export class LossList extends ProblemList {
  lost(path: string, message: string, expected: string, got: string): void {
    this.addProblem(lossOf(path, message, expected, got));
  }

  /** Fields for which there is no column. */
  nothingIn(path: string, fields: object): void {
    for (const [field, value] of Object.entries(fields)) {
      if (value !== null) this.lost(`${path}.${field}`, `There is no place for ${field}.`, 'null', quoted(String(value)));
    }
  }

  code(path: string, code: string): void {
    if (!isCode(code) || isMissing(code)) this.lost(path, 'The code could not be read again.', 'a code other than NA', quoted(code));
  }

  label(path: string, label: string): void {
    this.sound(path, label, labelFault(label));
  }

  group(path: string, group: string): void {
    this.sound(path, group, groupFault(group));
  }

  private sound(path: string, text: string, fault: string | null): void {
    const message = isMissing(text) ? 'It would be read as missing.' : fault;
    if (message !== null) this.lost(path, message, textForm, quoted(text));
  }
}
