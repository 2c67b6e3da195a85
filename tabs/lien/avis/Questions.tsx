/** @jsxImportSource preact */
import { useId } from 'preact/hooks';
import type { ReponsesDAvis } from '../../../core/avis/comptes.ts';
import {
  QUESTIONS_D_AVIS,
  QUESTIONS_DITES,
  REPONSES_D_AVIS,
  type ReponseDAvis,
} from '../../../core/vocabulaires/avis.ts';

interface Props {
  readonly dites: Partial<ReponsesDAvis>;
  readonly dire: (dites: Partial<ReponsesDAvis>) => void;
}

/** The three questions, each with three faces and their word. */
export function Questions({ dites, dire }: Props) {
  const nom = useId();
  return (
    <>
      {QUESTIONS_D_AVIS.map((q) => (
        <fieldset key={q}>
          <legend>{QUESTIONS_DITES[q]}</legend>
          <div class="visages">
            {REPONSES_D_AVIS.map((r) => (
              <label key={r} class="visage">
                <input
                  type="radio"
                  name={`${nom}-${q}`}
                  checked={dites[q] === r}
                  onChange={() => dire({ ...dites, [q]: r })}
                />
                <Visage reponse={r} />
                <span>{r}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** Its mouth tells it, in one colour: the word stands under it. */
const BOUCHES = {
  Oui: 'M14 29q10 9 20 0',
  'Un peu': 'M15 31h18',
  Non: 'M14 34q10-9 20 0',
} as const satisfies Record<ReponseDAvis, string>;

function Visage({ reponse }: { readonly reponse: ReponseDAvis }) {
  return (
    <svg
      viewBox="0 0 48 48"
      width="48"
      height="48"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="3"
    >
      <circle cx="24" cy="24" r="20" />
      <path d="M17 18v3M31 18v3" stroke-linecap="round" />
      <path d={BOUCHES[reponse]} stroke-linecap="round" />
    </svg>
  );
}
