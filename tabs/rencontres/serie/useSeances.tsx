import { Field, Select } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { seancesAChanger } from '../../../core/series/suivre.ts';
import { Probleme } from '../../commun/Etats.tsx';
import type { SaisieRencontre } from '../creation.ts';
import { useRencontres } from '../queries.ts';
import { demandeDeSeances } from './changement.ts';
import { PORTEE } from './textes.ts';
import { useChangerSeances } from './useChangerSeances.tsx';

const AUCUNE = [] as const;
const PORTEES = ['une', 'suivantes', 'toutes'] as const;
type Portee = (typeof PORTEES)[number];

interface Changement {
  readonly rencontre: Rencontre;
  readonly depart: SaisieRencontre;
  readonly saisie: SaisieRencontre;
  /** All is done. */
  readonly fini: () => void;
}

/**
 * The change of a sitting, asked of others of its series too: the field that says of which, what sends it, and the
 * question that shows beforehand what changes in each. `plusieurs`: are others concerned?
 */
export function useSeances({ rencontre, depart, saisie, fini }: Changement): {
  readonly plusieurs: boolean;
  readonly enCours: boolean;
  readonly envoyer: () => void;
  readonly champ: ReactNode;
  readonly question: ReactNode;
} {
  const connues = useRencontres().data?.items ?? AUCUNE;
  const [portee, setPortee] = useState<Portee>('une');
  const suivantes = seancesAChanger(rencontre, connues, 'suivantes');
  const toutes = seancesAChanger(rencontre, connues, 'toutes');
  const demande = () => demandeDeSeances(depart, saisie, portee === 'suivantes' ? suivantes : toutes);
  const enSerie = rencontre.serie !== undefined && toutes.length > 1;

  const { simuler, envoyer, question } = useChangerSeances(demande, fini);

  return {
    plusieurs: enSerie && portee !== 'une',
    enCours: simuler.isPending,
    envoyer,
    champ: enSerie ? (
      <>
        <Field label={PORTEE.label} hint={portee === 'une' ? undefined : PORTEE.aide}>
          <Select value={portee} onChange={(_, { value }) => setPortee(PORTEES.find((p) => p === value) ?? 'une')}>
            <option value="une">{PORTEE.une}</option>
            <option value="suivantes">{PORTEE.suivantes(suivantes.length)}</option>
            <option value="toutes">{PORTEE.toutes(toutes.length)}</option>
          </Select>
        </Field>
        {simuler.error == null ? null : (
          <Probleme erreur={simuler.error} reessayer={envoyer} recharger={simuler.reset} />
        )}
      </>
    ) : null,
    question,
  };
}
