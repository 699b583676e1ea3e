import type { ClauseId } from '../standards/clauses.ts';
import type { Verification } from '../standards/in-force.ts';
import type { StalePhrase } from '../standards/stale-phrase.ts';
import type { ProvisionId } from '../standards/provisions.ts';
import type { TermKey } from '../register/terms.ts';
import type {
  AgreementSubject,
  DocumentSubject,
  FlowSubject,
  PartySubject,
  RegisterSubject,
  RuleContext,
} from './subject.ts';
import type { RegisterPart } from './register-part.ts';
import { messageTemplate, type MessageTemplate } from './message.ts';
import type { Severity, SeveralVerdict, SpokenVerdict, Verdict } from './verdict.ts';

/** Where, beside a term, the interface can show a finding. */
export type FindingPlace =
  TermKey | 'parties' | 'flows' | 'practitionerViews' | 'accessBarriers' | 'actions' | 'documents';

/**
 * Everything about a rule but its judgement. It is the comment of the rule: the constant that a rule file
 * exports has none of its own, for `asks`, `why` and the sources say it, and the catalogue prints them.
 */
export interface RuleFacts<M extends string> {
  /** Kebab-case, the name of its file: *thing-what*. */
  readonly id: string;
  /** Names the thing judged, for headings: "Retention". */
  readonly topic: string;
  /** Names the failing in one line. */
  readonly title: string;
  /** The line with the facts of the case in it; `title` where it is absent. */
  readonly headline?: string;
  /** The requirement in one sentence: *must* only where the force is law, otherwise *should*. */
  readonly asks: string;
  /** What follows when it is not met. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
  readonly force: 'law' | 'code' | 'good-practice';
  readonly severity: Severity;
  /** The clause of the checklist to which it belongs. */
  readonly clause: ClauseId | null;
  /** True where not-met means that the clause itself is missing: it decides the rating. */
  readonly presence?: boolean;
  readonly provisions: readonly [ProvisionId, ...ProvisionId[]];
  readonly terms: readonly FindingPlace[];
  /** True where the rule is asked of ended agreements too. */
  readonly alsoWhenEnded?: boolean;
  readonly messages: Readonly<Record<M, string>>;
  /** Headlines of single messages, where they differ. */
  readonly titles?: Readonly<Partial<Record<NoInfer<M>, string>>>;
}

/** A source that stands with its rule and not in the table of provisions. */
export interface RuleSource {
  readonly id: string;
  readonly text: string;
  /** Empty where it has none. */
  readonly address: string;
  readonly checked: string;
  readonly verification: Verification;
}

/** What a force or a rule pack can lay over a rule. Concordat's own rules have none of it. */
interface Overlaid {
  readonly provisions: readonly ProvisionId[];
  /** The sources in place of the provisions. */
  readonly sources?: readonly RuleSource[];
  /** The severity of every finding, whatever the case. */
  readonly fixedSeverity?: Severity;
}

interface Compiled {
  readonly presence: boolean;
  readonly alsoWhenEnded: boolean;
  readonly templates: ReadonlyMap<
    string,
    { readonly title: MessageTemplate; readonly message: MessageTemplate }
  >;
}

type Defined<S extends string, M extends string, E> = Omit<
  RuleFacts<M>,
  'presence' | 'alsoWhenEnded' | 'provisions'
> &
  Compiled &
  Overlaid & { readonly scope: S; readonly evaluate: E };

/** Judges a subject. Pure: the day, the thresholds and the law come in by the context. */
type Evaluate<S, M extends string> = (subject: S, context: RuleContext) => Verdict<NoInfer<M>>;

/** A verdict about the register, with what tells it from others of the same rule. */
export type RegisterVerdict<M extends string = string> = SpokenVerdict<M> & {
  readonly discriminator: string | null;
  readonly agreementId: string | null;
};

/** What a rule about the register says of its own reach. */
interface LooksAt {
  /**
   * The parts of the agreements at which it looks: while none of them changes its answer holds.
   * That agreements, bodies and areas come, go or change need not be said: all are asked again then.
   */
  readonly looksAt: readonly RegisterPart[];
}
type EvaluateRegister<M extends string> = (
  subject: RegisterSubject,
  context: RuleContext,
) => readonly RegisterVerdict<NoInfer<M>>[];

export type AgreementRule = Defined<
  'agreement',
  string,
  (subject: AgreementSubject, context: RuleContext) => Verdict
>;
export type PartyRule = Defined<
  'partner',
  string,
  (subject: PartySubject, context: RuleContext) => Verdict
>;
export type FlowRule = Defined<
  'flow',
  string,
  (subject: FlowSubject, context: RuleContext) => Verdict
>;
export type DocumentRule = Defined<
  'document',
  string,
  (subject: DocumentSubject, context: RuleContext) => Verdict | readonly SeveralVerdict[]
>;
export type RegisterRule = LooksAt &
  Defined<
    'register',
    string,
    (subject: RegisterSubject, context: RuleContext) => readonly RegisterVerdict[]
  >;
export type Rule = AgreementRule | PartyRule | FlowRule | DocumentRule | RegisterRule;

/** The rules by which a register is judged, with their version. */
export interface RulePack {
  readonly version: string;
  /** The day on which the law behind the rules was last gone through, as `YYYY-MM-DD`. */
  readonly checkedOn: string;
  readonly rules: readonly Rule[];
  /** The stale phrases where they are not Concordat's own list. */
  readonly phrases?: readonly StalePhrase[];
}

function compiled<M extends string>(facts: Omit<RuleFacts<M>, 'provisions'>): Compiled {
  const templates = new Map<string, { title: MessageTemplate; message: MessageTemplate }>();
  for (const [id, text] of Object.entries<string>(facts.messages)) {
    const title = facts.titles?.[id as M] ?? facts.headline ?? facts.title;
    templates.set(id, { title: messageTemplate(title), message: messageTemplate(text) });
  }
  return {
    presence: facts.presence ?? false,
    alsoWhenEnded: facts.alsoWhenEnded ?? false,
    templates,
  };
}

/** A rule about an agreement as a whole. */
export function agreementRule<M extends string>(
  facts: RuleFacts<M> & { readonly evaluate: Evaluate<AgreementSubject, M> },
): AgreementRule {
  return { ...facts, ...compiled(facts), scope: 'agreement' };
}

/** A rule about each party of an agreement. */
export function partyRule<M extends string>(
  facts: RuleFacts<M> & { readonly evaluate: Evaluate<PartySubject, M> },
): PartyRule {
  return { ...facts, ...compiled(facts), scope: 'partner' };
}

/** A rule about each flow of an agreement. */
export function flowRule<M extends string>(
  facts: RuleFacts<M> & { readonly evaluate: Evaluate<FlowSubject, M> },
): FlowRule {
  return { ...facts, ...compiled(facts), scope: 'flow' };
}

/** A rule about each document of an agreement, which may find several things in it. */
export function documentRule<M extends string>(
  facts: RuleFacts<M> & {
    readonly evaluate: (
      subject: DocumentSubject,
      context: RuleContext,
    ) => Verdict<NoInfer<M>> | readonly SeveralVerdict<NoInfer<M>>[];
  },
): DocumentRule {
  return { ...facts, ...compiled(facts), scope: 'document' };
}

/** A rule about the register as a whole, which may find several things. */
export function registerRule<M extends string>(
  facts: RuleFacts<M> & LooksAt & { readonly evaluate: EvaluateRegister<M> },
): RegisterRule {
  return { ...facts, ...compiled(facts), scope: 'register' };
}

/** The facts of a rule that rests on sources of its own: one that a force or a rule pack states as data. */
export type SourcedFacts<M extends string> = Omit<RuleFacts<M>, 'provisions'> & {
  readonly sources: readonly [RuleSource, ...RuleSource[]];
};

/** A rule about agreements that rests on sources of its own. */
export function sourcedAgreementRule<M extends string>(
  facts: SourcedFacts<M> & { readonly evaluate: Evaluate<AgreementSubject, M> },
): AgreementRule {
  return { ...facts, ...compiled(facts), provisions: [], scope: 'agreement' };
}

/** A rule about flows that rests on sources of its own. */
export function sourcedFlowRule<M extends string>(
  facts: SourcedFacts<M> & { readonly evaluate: Evaluate<FlowSubject, M> },
): FlowRule {
  return { ...facts, ...compiled(facts), provisions: [], scope: 'flow' };
}
