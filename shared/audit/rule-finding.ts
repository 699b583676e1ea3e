import { fillMessage } from '../rules/message.ts';
import type { SpokenVerdict } from '../rules/verdict.ts';
import type { ReadyRule } from './audit-context.ts';
import type { Citation, Finding } from './report.ts';

/**
 * A finding that keeps the verdict of its rule and says its words when it is asked for them: an audit
 * of a large register makes very many, and few are read. It reads like any finding; `plainFinding` is
 * for those who spread or keep one. Its fields are only declared: a field that is defined before it is
 * set takes several times as long.
 */
export class RuleFinding implements Finding {
  /** Not seen from outside: two findings are alike when their ids and verdicts are. */
  readonly #ready: ReadyRule;
  declare readonly id: string;
  declare readonly agreementId: string | null;
  declare readonly severity: Finding['severity'];
  declare readonly decision: Finding['decision'];
  declare readonly verdict: SpokenVerdict;
  /** Absent, and not undefined, where the law was the same: the schema tells the two apart. */
  declare readonly lawNow?: Citation[];

  constructor(
    ready: ReadyRule,
    verdict: SpokenVerdict,
    id: string,
    agreementId: string | null,
    decision: Finding['decision'],
  ) {
    this.id = id;
    this.agreementId = agreementId;
    this.severity = ready.fixedSeverity ?? verdict.severity ?? ready.severity;
    this.decision = decision;
    this.#ready = ready;
    this.verdict = verdict;
    if (ready.lawNow !== null) this.lawNow = ready.lawNow;
  }

  get rule(): string {
    return this.#ready.rule.id;
  }
  get scope(): Finding['scope'] {
    return this.#ready.rule.scope;
  }
  get outcome(): Finding['outcome'] {
    return this.verdict.outcome;
  }
  get title(): string {
    if (this.verdict.outcome === 'cannot-tell') return this.#ready.titleUntold;
    return filled(this.#ready, this.verdict, 'title');
  }
  get message(): string {
    const said = filled(this.#ready, this.verdict, 'message');
    return isOfADocument(this) ? ofTheDocument(said) : said;
  }
  get criteria(): string {
    return this.#ready.rule.asks;
  }
  get consequence(): string {
    return this.#ready.rule.why;
  }
  get recommendation(): string {
    return this.#ready.rule.advice;
  }
  get terms(): string[] {
    return this.#ready.terms;
  }
  get clause(): string | null {
    return this.#ready.rule.clause;
  }
  get force(): Finding['force'] {
    return this.#ready.rule.force;
  }
  get evidence(): Finding['evidence'] {
    // A verdict is never changed once it is given; the schema's type does not say so.
    return this.verdict.evidence as Finding['evidence'];
  }
  get citations(): Citation[] {
    return this.#ready.citations;
  }
  get restsOn(): Citation['verification'] {
    return this.#ready.restsOn;
  }

  toJSON(): Finding {
    return plainFinding(this);
  }
}

function filled(ready: ReadyRule, verdict: SpokenVerdict, part: 'title' | 'message'): string {
  const template = ready.templates.get(verdict.messageId);
  // It was looked up when the finding was made.
  if (template === undefined) throw new Error(`${ready.rule.id} lost its message`);
  return fillMessage(template[part], verdict.data);
}

/** A term that was read from a document is said of the document, and not of the register. */
function isOfADocument({ scope, verdict: { evidence } }: RuleFinding): boolean {
  return (
    scope !== 'document' && evidence.length > 0 && evidence.every(({ quote }) => quote !== null)
  );
}

function ofTheDocument(message: string): string {
  return message
    .replace(/\bthe register\b/g, 'the document')
    .replace(/^The register\b/, 'The document');
}

/** A finding with every word written out, as an object of its own. */
export function plainFinding(finding: Finding): Finding {
  const { id, rule, scope, agreementId, outcome, severity, title, message } = finding;
  const { criteria, consequence, recommendation, terms, clause, force } = finding;
  const { evidence, citations, restsOn, lawNow, decision } = finding;
  return {
    id,
    rule,
    scope,
    agreementId,
    outcome,
    severity,
    title,
    message,
    criteria,
    consequence,
    recommendation,
    terms,
    clause,
    force,
    evidence,
    citations,
    ...(restsOn === undefined ? {} : { restsOn }),
    decision,
    ...(lawNow === undefined ? {} : { lawNow }),
  };
}
