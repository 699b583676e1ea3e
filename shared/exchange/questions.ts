import type { z } from 'zod';
import type { importQuestionSchema } from './plan.ts';

export type ImportQuestion = z.infer<typeof importQuestionSchema>;

/** Where in a spreadsheet something arises. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
}

/** A question to be asked, before it is known in which rows it arises. */
export interface NewQuestion {
  readonly id: string;
  readonly value: string;
  readonly question: string;
  readonly answers: readonly { readonly id: string; readonly label: string }[];
  /** The answer that changes least. */
  readonly byDefault: string;
}

/** Gathers questions: the same doubt in many rows is one question. */
export class Questions {
  readonly #asked = new Map<string, ImportQuestion>();
  readonly #answers: Readonly<Record<string, string>>;

  constructor(answers: Readonly<Record<string, string>>) {
    this.#answers = answers;
  }

  /** The answer that holds: the officer's where it is one of the answers, else the default. */
  ask(asked: NewQuestion, place: Place): string {
    const given = Object.hasOwn(this.#answers, asked.id) ? this.#answers[asked.id] : undefined;
    const answer =
      asked.answers.some(({ id }) => id === given) && given !== undefined ? given : asked.byDefault;
    const before = this.#asked.get(asked.id);
    if (before === undefined) {
      const { id, value, question } = asked;
      const answers = asked.answers.map((each) => ({ ...each }));
      const { sheet, row, column } = place;
      this.#asked.set(id, { id, sheet, rows: [row], column, value, question, answers, answer });
    } else if (before.sheet === place.sheet && before.rows.at(-1) !== place.row) {
      before.rows.push(place.row);
    }
    return answer;
  }

  /** All questions in the order in which they arose. */
  all(): ImportQuestion[] {
    return [...this.#asked.values()];
  }
}
