import { Caption1, Text, ToggleButton } from '@fluentui/react-components';
import type { Appel } from '../../../core/invitations/a-telephoner.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import css from '../components/rencontres.module.css';
import { direReponse } from '../form.ts';
import { useRepondre } from '../mutations.ts';
import { QuiAppeler } from './QuiAppeler.tsx';
import { TELEPHONER } from './textes.ts';

interface LigneProps {
  readonly rencontre: string;
  readonly appel: Appel;
  readonly participation: Participation | undefined;
  readonly aRappeler: boolean;
  /** Marks it to be called again, or not any more. */
  readonly rappeler: (oui: boolean) => void;
}

const GESTES = [
  ['Vient', TELEPHONER.vient],
  ['Ne vient pas', TELEPHONER.neVientPas],
] as const;

/** A structure to call: its numbers, and what it said, in one gesture. */
export function LigneDAppel({ rencontre, appel, participation, aRappeler, rappeler }: LigneProps) {
  const { structure, nom } = appel;
  const repondre = useRepondre();
  const annoncer = useAnnonce();
  const noter = (reponse: (typeof GESTES)[number][0]) =>
    repondre.mutate(
      { chemin: { id: rencontre }, corps: { structure, reponse } },
      {
        onSuccess: ({ attente }) => {
          rappeler(false);
          annoncer(TELEPHONER.note(nom, attente));
        },
      },
    );
  const dite = direReponse(participation);
  return (
    <li className={css.presence} data-changee={aRappeler}>
      <div className={css.point}>
        <Text weight="semibold">{nom}</Text>
        <QuiAppeler appel={appel} pourquoi={dite === undefined} />
        {dite === undefined ? null : <Caption1>{dite}</Caption1>}
        {repondre.error === null ? null : (
          <Probleme
            erreur={repondre.error}
            reessayer={() => {
              const dernier = repondre.variables?.corps?.reponse;
              if (dernier === 'Vient' || dernier === 'Ne vient pas') noter(dernier);
            }}
            recharger={repondre.reset}
          />
        )}
      </div>
      <div className={cadre.outils}>
        {GESTES.map(([reponse, libelle]) => (
          <ToggleButton
            key={reponse}
            checked={participation?.reponse === reponse}
            disabledFocusable={repondre.isPending}
            aria-label={TELEPHONER.pour(libelle, nom)}
            onClick={() => noter(reponse)}
          >
            {libelle}
          </ToggleButton>
        ))}
        {participation?.reponse === undefined ? (
          <ToggleButton
            checked={aRappeler}
            aria-label={TELEPHONER.pour(TELEPHONER.rappeler, nom)}
            onClick={() => rappeler(!aRappeler)}
          >
            {TELEPHONER.rappeler}
          </ToggleButton>
        ) : null}
      </div>
    </li>
  );
}
