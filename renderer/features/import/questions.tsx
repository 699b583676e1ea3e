import { count, opening } from '../../messages/counts.ts';
import { RadioGroup } from '../../ui/choices/radio-group.tsx';
import { Select } from '../../ui/select/select.tsx';
import { Section } from '../../ui/section/section.tsx';
import { withAnswer } from './choices.ts';
import styles from './import.module.css';
import { rowNumbers } from './messages.ts';
import type { ImportChoices, ImportPlan, ImportQuestion } from './plan.ts';

/** Above so many answers a list that opens is shorter than radio buttons. */
const mostRadios = 5;

/** What is asked and not guessed. Each has an answer already: the one that changes least. */
export function Questions({
  plan,
  choices,
  onChoose,
}: {
  readonly plan: ImportPlan;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
}) {
  if (plan.questions.length === 0) return null;
  return (
    <Section title="To decide" sub={count(plan.questions.length, 'question')}>
      <ul>
        {plan.questions.map((question) => (
          <li key={question.id} className={styles.question}>
            <Question
              question={question}
              onAnswer={(answer) => {
                onChoose(withAnswer(choices, question.id, answer));
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Question({
  question,
  onAnswer,
}: {
  readonly question: ImportQuestion;
  readonly onAnswer: (answer: string) => void;
}) {
  const where = `${opening(rowNumbers(question.rows))}${question.column === null ? '' : `, ${question.column}`}`;
  const shared = {
    label: question.question,
    description: where,
    choices: question.answers,
    value: question.answer,
    onChange: onAnswer,
  };
  return question.answers.length > mostRadios ? <Select {...shared} /> : <RadioGroup {...shared} />;
}
