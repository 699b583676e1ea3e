import { newId } from '../register/identifier.ts';
import {
  blankPartner,
  partnerKindLabels,
  type Partner,
  type PartnerKind,
  type Partnership,
} from '../register/partner.ts';
import type { Register } from '../register/register.ts';
import { isActingForAnother, isGroupOfBodies, kindFromName } from './body-kinds.ts';
import { BodyIndex, nameKey } from './body-index.ts';
import { fold, oneLine } from '../wording/folding.ts';
import type { Place, Questions } from './questions.ts';

/** What a name in a spreadsheet turned out to be. */
export interface Resolved {
  readonly id: string | null;
  readonly problem: string | null;
}

const forceWords = [
  'police',
  'the police',
  'force',
  'the force',
  'constabulary',
  'the constabulary',
  'police force',
];
const wholeForce =
  /^(all|all csps?|all areas|all five( csps)?|force[- ]?wide|whole force|various|countywide|county[- ]wide|multiple|regional|national|n\/?a|none|-+)$/i;

function nothingKnown(id: string, name: string, kind: PartnerKind): Partner {
  const inside = isActingForAnother(name) ? null : /\(([A-Z][A-Za-z&]{1,11})\)\s*$/.exec(name);
  const bare = inside === null ? name : name.slice(0, inside.index).trim();
  return {
    id,
    ...blankPartner,
    name: bare === '' ? name : bare,
    shortName: inside?.[1] ?? null,
    kind,
  };
}

function namesOf(body: {
  name: string;
  shortName: string | null;
  aliases: readonly string[];
}): string[] {
  return [body.name, ...(body.shortName === null ? [] : [body.shortName]), ...body.aliases];
}

/**
 * Finds out which bodies and partnerships the names of a spreadsheet mean. Certain matches are made,
 * doubtful ones asked, unknown ones become new partners; the new ones are gathered for the plan.
 */
export class BodyResolver {
  readonly newPartners: Partner[] = [];
  readonly newPartnerships: Partnership[] = [];
  readonly #bodies = new BodyIndex();
  readonly #areas = new BodyIndex();
  readonly #register: Register;
  readonly #questions: Questions;
  readonly #known = new Map<string, Partner>();
  readonly #knownAreas = new Map<string, Partnership>();
  readonly #made = new Map<string, string>();

  constructor(
    register: Register,
    questions: Questions,
    knownPartners: readonly Partner[],
    knownPartnerships: readonly Partnership[],
  ) {
    this.#register = register;
    this.#questions = questions;
    const taken = new Set<string>();
    for (const partner of Object.values(register.partners)) {
      for (const name of namesOf(partner)) taken.add(nameKey(name));
      this.#bodies.add({
        key: `partner:${partner.id}`,
        label: partner.name,
        names: namesOf(partner),
      });
    }
    this.#addForce(taken);
    for (const partner of knownPartners) {
      if (register.partners[partner.id] !== undefined || taken.has(nameKey(partner.name))) continue;
      this.#known.set(`known:${partner.id}`, partner);
      this.#bodies.add({
        key: `known:${partner.id}`,
        label: partner.name,
        names: namesOf(partner),
      });
    }
    for (const area of Object.values(register.partnerships))
      this.#addArea(`partnership:${area.id}`, area);
    const areas = new Set(Object.values(register.partnerships).map(({ name }) => nameKey(name)));
    for (const area of knownPartnerships) {
      if (register.partnerships[area.id] !== undefined || areas.has(nameKey(area.name))) continue;
      this.#knownAreas.set(`known:${area.id}`, area);
      this.#addArea(`known:${area.id}`, area);
    }
  }

  /** True for the name of a body that is known for certain. */
  readonly isBody = (name: string): boolean => this.#bodies.find(name, false).kind === 'sure';

  /** True for the name of a known partnership, or for words that can only be one. */
  readonly isPartnership = (name: string): boolean =>
    this.#areas.find(name, false).kind === 'sure' ||
    /\b(csp|community safety partnership)\b/i.test(name);

  /** True when a partner is the force itself. */
  isForce(partnerId: string | null): boolean {
    if (partnerId === null) return false;
    const match = this.#bodies.find(this.#register.profile.forceName, false);
    return match.kind === 'sure' && this.#made.get(match.key) === partnerId
      ? true
      : match.kind === 'sure' && match.key === `partner:${partnerId}`;
  }

  /** Which partner a name means. `kind` is what a column of partner types says of it. */
  partner(name: string, kind: PartnerKind | null, place: Place): Resolved {
    if (nameKey(name) === '') return { id: null, problem: `“${name}” names no body` };
    const area = this.#areas.find(name, false);
    if (
      /\b(csp|community safety partnership|safer \w+ partnership|partnership board)\b/i.test(
        name,
      ) ||
      (area.kind === 'sure' && this.#bodies.find(name, false).kind === 'none')
    ) {
      return {
        id: null,
        problem: `“${name}” is a partnership, which is no legal person; it is kept as written`,
      };
    }
    const match = this.#bodies.find(name);
    if (match.kind === 'sure') return { id: this.#settle(match.key), problem: null };
    if (isGroupOfBodies(name)) {
      return {
        id: null,
        problem: `“${name}” means several bodies and names none; it is kept as written`,
      };
    }
    if (match.kind === 'none') return { id: this.#create(name, kind), problem: null };
    const answers = [
      ...match.candidates.map(({ key, label }) => ({ id: key, label })),
      { id: 'new', label: `A new partner, “${name}”` },
      { id: 'unmatched', label: 'Leave it as written for now' },
    ];
    const answer = this.#questions.ask(
      {
        id: `party:${fold(name)}`,
        value: name,
        question: `Which body is “${name}”?`,
        answers,
        byDefault: 'unmatched',
      },
      place,
    );
    if (answer === 'new') return { id: this.#create(name, kind), problem: null };
    if (answer === 'unmatched') {
      const like = match.candidates.map(({ label }) => label).join(' or ');
      return { id: null, problem: `“${name}” may be ${like}; it is kept as written until you say` };
    }
    return { id: this.#settle(answer), problem: null };
  }

  /** Which partnership a cell means; null for the whole force and for what has to be asked. */
  partnership(text: string, place: Place): Resolved {
    const name = oneLine(text);
    if (name === '' || wholeForce.test(name)) return { id: null, problem: null };
    const match = this.#areas.find(name);
    if (match.kind === 'sure') return { id: this.#settleArea(match.key), problem: null };
    const several = name
      .split(/\s*[;/,\n]\s*|\s+(?:and|&)\s+/)
      .filter((part) => this.#areas.find(part, false).kind === 'sure');
    if (several.length > 1) {
      return {
        id: null,
        problem: `“${name}” names more than one partnership; it is kept as written`,
      };
    }
    if (match.kind === 'none') return { id: this.#createArea(name), problem: null };
    const answers = [
      ...match.candidates.map(({ key, label }) => ({ id: key, label })),
      { id: 'new', label: `A new partnership, “${name}”` },
      { id: 'none', label: 'No partnership for now' },
    ];
    const answer = this.#questions.ask(
      {
        id: `partnership:${fold(name)}`,
        value: name,
        question: `Which partnership is “${name}”?`,
        answers,
        byDefault: 'none',
      },
      place,
    );
    if (answer === 'new') return { id: this.#createArea(name), problem: null };
    if (answer === 'none')
      return {
        id: null,
        problem: `“${name}” may be a known partnership; it is kept as written until you say`,
      };
    return { id: this.#settleArea(answer), problem: null };
  }

  #addForce(taken: ReadonlySet<string>): void {
    const { forceName, forceShortName, forceAliases } = this.#register.profile;
    if (forceName === '') return;
    const names = [
      forceName,
      ...(forceShortName === null ? [] : [forceShortName]),
      ...forceAliases,
    ];
    const partners = Object.values(this.#register.partners);
    const own = partners.find((partner) =>
      namesOf(partner).some((name) => names.some((each) => nameKey(each) === nameKey(name))),
    );
    const free = [...names, ...forceWords].filter(
      (name) => own !== undefined || !taken.has(nameKey(name)),
    );
    const key = own === undefined ? 'force' : `partner:${own.id}`;
    this.#bodies.add({ key, label: own?.name ?? forceName, names: free });
  }

  #addArea(key: string, area: Partnership): void {
    const core = area.name.replace(/\b(community safety partnership|csp|partnership)\b/gi, ' ');
    const bare =
      core.trim() === '' ? [] : [core, `${core} CSP`, `${core} Community Safety Partnership`];
    this.#areas.add({ key, label: area.name, names: [...namesOf(area), area.area, ...bare] });
  }

  #settle(key: string): string {
    if (key.startsWith('partner:')) return key.slice('partner:'.length);
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    const known = this.#known.get(key);
    const { forceName, forceShortName, forceAliases } = this.#register.profile;
    const partner: Partner =
      known !== undefined
        ? { ...known, id: this.#isTaken(known.id) ? this.#newId(known.name) : known.id }
        : {
            ...nothingKnown(this.#newId(forceName), forceName, 'police-force'),
            shortName: forceShortName,
            aliases: [...forceAliases],
          };
    this.newPartners.push(partner);
    this.#made.set(key, partner.id);
    return partner.id;
  }

  #create(name: string, kind: PartnerKind | null): string {
    const partner = nothingKnown(this.#newId(name), name, kind ?? kindFromName(name));
    this.newPartners.push(partner);
    const key = `partner:${partner.id}`;
    this.#bodies.add({ key, label: partner.name, names: [name, ...namesOf(partner)] }, true);
    return partner.id;
  }

  #settleArea(key: string): string {
    if (key.startsWith('partnership:')) return key.slice('partnership:'.length);
    const made = this.#made.get(`area ${key}`);
    if (made !== undefined) return made;
    const known = this.#knownAreas.get(key);
    if (known === undefined) throw new Error(`No partnership ${key}`);
    const memberIds = known.memberIds.map((id) =>
      this.#known.has(`known:${id}`) ? this.#settle(`known:${id}`) : id,
    );
    this.newPartnerships.push({ ...known, memberIds });
    this.#made.set(`area ${key}`, known.id);
    return known.id;
  }

  #createArea(name: string): string {
    const isTaken = (id: string): boolean =>
      this.#register.partnerships[id] !== undefined ||
      this.newPartnerships.some((each) => each.id === id);
    const area: Partnership = {
      id: newId('partnership', name, isTaken),
      name: name.slice(0, 400),
      shortName: null,
      area: name,
      aliases: [],
      memberIds: [],
      liaisonOfficer: null,
      notes: '',
      source: null,
    };
    this.newPartnerships.push(area);
    this.#addArea(`partnership:${area.id}`, area);
    return area.id;
  }

  #newId(name: string): string {
    return newId('partner', name, (id) => this.#isTaken(id));
  }

  #isTaken(id: string): boolean {
    return (
      this.#register.partners[id] !== undefined || this.newPartners.some((each) => each.id === id)
    );
  }
}

/** The kind of a new partner as the plan shows it. */
export function kindLabel(partner: Partner): string {
  return partnerKindLabels[partner.kind];
}
