import { Field, Input, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { STRUCTURES_MAX, STRUCTURES_MIN } from '../../../core/interconnaissance/lancer.ts';
import { QUESTIONS_PAR_STRUCTURE } from '../../../core/interconnaissance/repartir.ts';
import { aQuiDemander } from '../../../core/interconnaissance/suivre.ts';
import { nombreDePaires } from '../../../core/paire.ts';
import { aujourdhui, finDuJour, plusJours } from '../../../core/temps/heure-locale.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useCle } from '../../commun/horloge.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { AuDessusDuBudget } from '../../sollicitations/components/AuDessusDuBudget.tsx';
import { useLancer } from '../mutations.ts';
import { useRelireTout } from '../queries.ts';
import { LANCER } from '../textes.ts';
import { useQuiInterroger } from '../useQuiInterroger.ts';

/** Weeks to answer, unless another day is chosen. */
const SEMAINES = 3;

interface LancerProps {
  /** The last day of what is already open this year: those added have the same. */
  readonly ouverteJusquau: string | undefined;
  readonly maintenant: string;
}

/** Asks some structures, once in the year: whom, until when, and who would be above its budget. */
export function Lancer({ ouverteJusquau, maintenant }: LancerProps) {
  const [choix, setChoix] = useState('venues');
  const [jour, setJour] = useState(() => plusJours(aujourdhui(maintenant), 7 * SEMAINES));
  const [attendent, setAttendent] = useState<ReadonlyMap<string, string>>(new Map());
  const { choix: choixOfferts, structures, contacts } = useQuiInterroger(choix, maintenant);
  const lancer = useLancer();
  const cle = useCle();
  const relire = useRelireTout();
  const annoncer = useAnnonce();
  const cloture = ouverteJusquau ?? jour;
  const ids = structures.map(({ id }) => id);
  const n = ids.length;
  const paires = nombreDePaires(n);
  const aAppeler = structures.filter((s) => aQuiDemander(s, contacts) === undefined).length;
  const possible = n >= STRUCTURES_MIN && n <= STRUCTURES_MAX && cloture > aujourdhui(maintenant);
  return (
    <Confirmation
      bouton={{
        children: ouverteJusquau === undefined ? LANCER.bouton : LANCER.ajouter,
        appearance: ouverteJusquau === undefined ? 'primary' : 'secondary',
      }}
      question={LANCER.question}
      aide={LANCER.aide}
      enCours={lancer.isPending}
      erreur={lancer.error}
      recharger={lancer.reset}
      faire={(fermer) => {
        if (!possible) return;
        lancer.mutate(
          {
            corps: {
              cle,
              structures: ids,
              cloture,
              reports: [...attendent]
                .filter(([structure]) => ids.includes(structure))
                .map(([structure, le]) => ({ structure, le })),
            },
          },
          {
            onSuccess: ({ envoyes, reportes, aSuivre }) => {
              annoncer(LANCER.fait(envoyes, reportes, aSuivre));
              relire();
              fermer();
            },
          },
        );
      }}
    >
      <Field label={LANCER.qui}>
        <Select value={choix} onChange={(_, { value }) => setChoix(value)}>
          {choixOfferts.map(({ valeur, libelle }) => (
            <option key={valeur} value={valeur}>
              {libelle}
            </option>
          ))}
        </Select>
      </Field>
      {ouverteJusquau === undefined ? (
        <Field
          label={LANCER.cloture}
          validationMessage={cloture > aujourdhui(maintenant) ? undefined : LANCER.clotureManque}
        >
          <Input type="date" value={jour} onChange={(_, { value }) => setJour(value)} />
        </Field>
      ) : null}
      <Text role="status">
        {n > STRUCTURES_MAX
          ? LANCER.trop
          : ouverteJusquau === undefined
            ? LANCER.combien(n, paires, Math.min(paires, QUESTIONS_PAR_STRUCTURE * n))
            : LANCER.enPlus(n)}
      </Text>
      {aAppeler === 0 ? null : <Text>{LANCER.aAppeler(aAppeler)}</Text>}
      <AuDessusDuBudget
        structures={ids}
        maintenant={maintenant}
        reports={{ jours: attendent, changer: setAttendent, limite: finDuJour(cloture || jour) }}
      />
    </Confirmation>
  );
}
