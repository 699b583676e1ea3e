import { createNeedMatchers, type NeedMatcher } from '../comparing/need-words.ts';
import type { Register } from '../register/register.ts';
import {
  areasOf,
  bodyAreas,
  candidatesOf,
  hasSource,
  isOfArea,
  serves,
  type Area,
  type Candidate,
} from './coverage-candidates.ts';
import { bestFirst, covering, matched } from './coverage-match.ts';
import { countingRequests, requestsOf, sourcesOf, type Looked } from './coverage-requests.ts';
import { answerOf, because } from './coverage-words.ts';
import {
  coverageActionKey,
  coverageStates,
  everything,
  type Coverage,
  type CoverageCell,
  type CoverageFilter,
  type CoverageState,
  type Covering,
} from './coverage.ts';
import { allNeeds, type AskedNeed } from './needs.ts';
import type { AuditReport } from './report.ts';

function isNarrowed({ partnerId, partnerKind }: CoverageFilter): boolean {
  return partnerId !== null || partnerKind !== null;
}

/** Works an answer out once for each that is asked of: an agreement for the whole force is in every area. */
function onceEach<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const fresh = work(key);
    known.set(key, fresh);
    return fresh;
  };
}

function cellOf(
  need: AskedNeed,
  matches: NeedMatcher,
  matchOf: (candidate: Candidate) => ReturnType<typeof matched>,
  area: Area,
  looked: Looked,
): CoverageCell {
  const { register, filter } = looked;
  const answers = Object.values(register.coverageAnswers).filter(
    ({ needId, partnershipId }) => needId === need.id && partnershipId === area.partnershipId,
  );
  const found: Covering[] = [];
  const denied: CoverageCell['denied'] = [];
  const unlisted: string[] = [];
  const unsure: Covering[] = [];
  for (const candidate of looked.inArea.get(area.id) ?? []) {
    const { agreement } = candidate;
    const answer = answers.find(({ agreementId }) => agreementId === agreement.id);
    if (answer?.answer === 'does-not-cover') {
      denied.push({ agreementId: agreement.id, ref: agreement.ref, reason: answer.reason });
      continue;
    }
    if (answer !== undefined) {
      const why = answer.reason === '' ? '' : ` ${answer.reason}`;
      found.push(covering(candidate, `An officer says that it covers this.${why}`, true));
      continue;
    }
    const match = matchOf(candidate);
    const isNamed = match?.by === 'item' && !isNarrowed(filter);
    if (!isNamed && !hasSource(candidate, need, filter)) continue;
    if (match === null) {
      const mayCover = candidate.audited.currency !== 'not-in-force';
      if (candidate.items.length === 0 && mayCover) unlisted.push(agreement.ref);
    } else {
      const one = covering(candidate, match.because, false);
      if (match.by === 'purpose') unsure.push({ ...one, state: 'cannot-tell' });
      else found.push(one);
    }
  }
  const agreements = [...found, ...unsure].toSorted(
    (a, b) => bestFirst.indexOf(a.state) - bestFirst.indexOf(b.state) || (a.ref < b.ref ? -1 : 1),
  );
  const requests = requestsOf(matches, area, looked);
  const refused = requests.filter(({ outcome }) => outcome === 'refused').length;
  const [best] = agreements;
  const none: CoverageState =
    unlisted.length === 0 || requests.length > 0 ? 'not-covered' : 'cannot-tell';
  const state = refused > 0 ? 'refused' : (best?.state ?? none);
  const key = coverageActionKey(need.id, area.id);
  return {
    needId: need.id,
    areaId: area.id,
    state,
    agreements,
    denied,
    requests,
    refused,
    sources: sourcesOf(need, area, looked, agreements, requests),
    because: because(state, agreements, requests, refused, unlisted),
    example: null,
    actionIds: Object.values(register.actions)
      .filter(({ findingId, doneOn }) => findingId === key && doneOn === null)
      .map(({ id }) => id),
  };
}

/** For a cell that is not well covered: an agreement of another area that is. */
function withExamples(cells: readonly CoverageCell[], areas: readonly Area[]): CoverageCell[] {
  return cells.map((cell) => {
    if (cell.state === 'fit' || cell.state === 'gaps') return cell;
    for (const wanted of ['fit', 'gaps'] as const) {
      const at = cells.findIndex(
        ({ state, agreements }) =>
          state === wanted &&
          agreements[0] !== undefined &&
          !cell.agreements.some(({ agreementId }) => agreementId === agreements[0]?.agreementId),
      );
      const best = cells[at]?.agreements[0];
      const area = areas[at];
      if (best === undefined || area === undefined) continue;
      return {
        ...cell,
        example: { agreementId: best.agreementId, ref: best.ref, area: area.name },
      };
    }
    return cell;
  });
}

function isAsked(need: AskedNeed, { strand, threat, partnerKind }: CoverageFilter): boolean {
  if (need.isLeftOut) return false;
  if (strand !== null && need.strands.length > 0 && !need.strands.includes(strand)) return false;
  if (
    threat !== null &&
    !need.threats.some((each) => each.toLowerCase() === threat.toLowerCase())
  ) {
    return false;
  }
  return (
    partnerKind === null ||
    need.partnerKinds.length === 0 ||
    need.partnerKinds.includes(partnerKind)
  );
}

/**
 * Holds what the force needs against what its agreements cover, area by area, as the audit found them.
 * A need is covered where an agreement of the area, or of the whole force, names the data and a body
 * that holds them takes part; an officer's answer comes before all reading.
 */
export function coverageOf(
  register: Register,
  report: AuditReport,
  filter: CoverageFilter = everything,
): Coverage {
  const candidates = candidatesOf(register, report);
  const at = bodyAreas(register, candidates);
  const areas = areasOf(register, filter);
  const serving = candidates.filter((candidate) => serves(candidate, filter));
  const looked: Looked = {
    register,
    filter,
    candidates: new Map(candidates.map((each) => [each.agreement.id, each])),
    inArea: new Map(
      areas.map((area) => [area.id, serving.filter((each) => isOfArea(each, area, at))]),
    ),
    areas: at,
    barriers: countingRequests(register, report),
  };
  const every = allNeeds(register);
  const needs = every.filter((need) => isAsked(need, filter));
  const matcherOf = createNeedMatchers();
  const cells = needs.map((need) => {
    const matches = matcherOf([need.name, ...need.words]);
    const matchOf = onceEach((candidate: Candidate) => matched(candidate, matches));
    return withExamples(
      areas.map((area) => cellOf(need, matches, matchOf, area, looked)),
      areas,
    );
  });
  // Every state is set, which Object.fromEntries cannot tell the compiler.
  const counts = Object.fromEntries(coverageStates.map((state) => [state, 0])) as Record<
    CoverageState,
    number
  >;
  for (const cell of cells.flat()) counts[cell.state] += 1;
  const bodies = new Map(candidates.flatMap((each) => each.bodies.map((body) => [body.id, body])));
  return {
    asAt: report.asAt,
    areas: areas.map(({ id, name }) => ({ id, name })),
    needs,
    cells,
    counts,
    answer: answerOf(counts, cells.flat().length),
    threats: [...new Set(every.flatMap(({ threats }) => threats))].toSorted(),
    sources: [...bodies.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    withoutStrands: candidates.filter(
      ({ agreement }) => (agreement.terms.strands?.value ?? []).length === 0,
    ).length,
  };
}
