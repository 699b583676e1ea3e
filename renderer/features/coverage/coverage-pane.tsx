import type { Coverage, CoverageCell } from '../../../shared/audit/coverage.ts';
import { formatDayShort } from '../../../shared/register/plain-date.ts';
import { href } from '../../state/route.ts';
import { Button } from '../../ui/button/button.tsx';
import { Link } from '../../ui/link/link.tsx';
import { CoverageMark } from '../../ui/mark/coverage-mark.tsx';
import { RatingMark } from '../../ui/mark/mark.tsx';
import { MatrixPane } from '../../ui/matrix/matrix-view.tsx';
import { Section } from '../../ui/section/section.tsx';
import styles from './coverage.module.css';

const sourceWords = { party: 'takes part', refused: 'refused', 'not-party': 'does not take part' };
const outcomeWords = {
  refused: 'refused',
  delayed: 'delayed',
  'part-met': 'met in part',
  waiting: 'no answer yet',
};

/** What a cell rests on, who holds the data, what would close the gap, and how to correct it. */
export function CoveragePane({
  coverage,
  cell,
  whyNot,
  onAction,
  onAnswer,
  onTakeBack,
}: {
  readonly coverage: Coverage;
  readonly cell: CoverageCell;
  readonly whyNot: string | null;
  readonly onAction: () => void;
  readonly onAnswer: (agreementId: string | null) => void;
  readonly onTakeBack: (agreementId: string) => void;
}) {
  const need = coverage.needs.find(({ id }) => id === cell.needId);
  const area = coverage.areas.find(({ id }) => id === cell.areaId);
  if (need === undefined || area === undefined) return null;
  return (
    <MatrixPane label="The chosen cell">
      <div>
        <h2 className={styles.paneTitle}>{need.name}</h2>
        <p className={styles.second}>{area.name}</p>
      </div>
      <p>
        <CoverageMark state={cell.state} />. {cell.because}
      </p>
      {need.why === '' ? null : <p className={styles.second}>Why it is needed: {need.why}</p>}
      {whyNot === null ? (
        <div className={styles.buttons} data-no-print>
          <Button look="main" onPress={onAction} keys="A">
            Raise an action
          </Button>
          <Button
            onPress={() => {
              onAnswer(null);
            }}
          >
            An agreement covers it
          </Button>
        </div>
      ) : null}
      {cell.agreements.length === 0 ? null : (
        <Section title="Agreements" level={3}>
          <ul className={styles.list}>
            {cell.agreements.map((each) => (
              <li key={each.agreementId}>
                <Link href={href('agreement', each.agreementId)}>
                  {each.ref === '' ? each.title : each.ref}
                </Link>{' '}
                <RatingMark rating={each.rating} />
                <span className={styles.why}>{each.because}</span>
                {whyNot === null ? (
                  each.isAnswered ? (
                    <Button
                      small
                      look="quiet"
                      onPress={() => {
                        onTakeBack(each.agreementId);
                      }}
                    >
                      Take the correction back
                    </Button>
                  ) : (
                    <Button
                      small
                      look="quiet"
                      label={`${each.ref} does not cover it`}
                      onPress={() => {
                        onAnswer(each.agreementId);
                      }}
                    >
                      It does not cover it
                    </Button>
                  )
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {cell.denied.length === 0 ? null : (
        <Section title="Said not to cover it" level={3}>
          <ul className={styles.list}>
            {cell.denied.map(({ agreementId, ref, reason }) => (
              <li key={agreementId}>
                <Link href={href('agreement', agreementId)}>{ref}</Link>
                <span className={styles.why}>{reason}</span>
                {whyNot === null ? (
                  <Button
                    small
                    look="quiet"
                    onPress={() => {
                      onTakeBack(agreementId);
                    }}
                  >
                    Take the correction back
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {cell.requests.length === 0 ? null : (
        <Section title="Requests" level={3}>
          <ul className={styles.list}>
            {cell.requests.map((request) => (
              <li key={request.id}>
                <span className={styles.detail}>{formatDayShort(request.requestedOn)}</span>{' '}
                {request.partner}, {outcomeWords[request.outcome]}
                <span className={styles.why}>
                  {request.dataRequested}
                  {request.reasonGiven === '' ? '' : `: “${request.reasonGiven}”`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {cell.sources.length === 0 ? null : (
        <Section title="Who holds it" level={3}>
          <ul className={styles.list}>
            {cell.sources.map(({ partnerId, name, state }) => (
              <li key={partnerId}>
                {name} <span className={styles.detail}>{sourceWords[state]}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {cell.example === null ? null : (
        <Section title="What would close it" level={3}>
          <p className={styles.text}>
            {cell.example.area} has an agreement to copy:{' '}
            <Link href={href('agreement', cell.example.agreementId)}>{cell.example.ref}</Link>.
          </p>
        </Section>
      )}
      {need.source === null ? null : (
        <p className={styles.second}>
          Source: {need.source.title}
          {need.source.verification === 'unverified' ? ' (not verified)' : ''}.
        </p>
      )}
    </MatrixPane>
  );
}
