import type { AuditReport, Finding } from '../../shared/audit/report.ts';
import { groupFindings, type FindingGroup } from '../../shared/pack/finding-groups.ts';
import type { Register } from '../../shared/register/register.ts';

/** The register and the findings of a pack as plain HTML, for a browser to print. */
export function packAsHtml(register: Register, report: AuditReport): string {
  const all = report.agreements.flatMap((agreement) =>
    agreement.findings.map((finding) => ({ finding, agreement })),
  );
  const those = (outcome: Finding['outcome']): readonly FindingGroup[] =>
    groupFindings(
      'F',
      all.filter(({ finding }) => finding.outcome === outcome),
      new Map(),
    );
  const rows = report.agreements.map(
    ({ ref, title, partners, currency, rating, dates, partnership }) =>
      `<tr><th scope="row">${text(ref)}</th><td>${text(title)}<br>${text(partners.join(', '))}</td><td>${text(partnership ?? '')}</td><td>${dates.effectiveFrom?.on ?? ''}</td><td>${dates.nextReview?.on ?? ''}</td><td>${currency}</td><td>${rating}</td></tr>`,
  );
  return `<!doctype html><html lang="en-GB"><title>${text(register.profile.forceName)}</title>
<style>@page{margin:25mm 16mm}body{font:9.5pt/12.25pt "Source Sans 3","Segoe UI",sans-serif}table{border-collapse:collapse;width:100%;font-size:8.5pt}td,th{border-bottom:.35pt solid #bcc2c8;text-align:left;vertical-align:top}tr{break-inside:avoid}section{break-inside:auto}</style>
<h1>Register extract</h1><table><thead><tr><th>Ref</th><th>Agreement</th><th>Partnership</th><th>From</th><th>Review</th><th>Dates</th><th>Fitness</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<h1>Findings</h1>${those('not-met').map(section).join('')}
<h1>What could not be told</h1>${those('cannot-tell').map(section).join('')}</html>`;
}

function section(group: FindingGroup): string {
  const parts = [
    ...group.criteria,
    ...group.citations.map((citation) => citation.text),
    ...group.consequences,
    ...group.recommendations,
  ];
  const rows = group.subjects.map(({ finding, agreement }) => {
    const evidence = finding.evidence.map(({ label, value }) => `${label}: ${value ?? 'nothing'}`);
    return `<tr><th scope="row">${text(agreement?.ref ?? '')}</th><td>${text(agreement?.title ?? '')}</td><td>${text(finding.message)}<br>${text(evidence.join(' · '))}</td></tr>`;
  });
  return `<section><h2>${text(group.number)} ${text(group.title)}</h2>${parts.map((part) => `<p>${text(part)}</p>`).join('')}<table><thead><tr><th>Ref</th><th>Agreement</th><th>Evidence</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function text(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
