import { Subtitle2 } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ceQuiAManque } from '../../../core/comptes-rendus/ce-qui-a-manque.ts';
import { autoriser } from '../../../core/droits/droits.ts';
import { useNomVu } from '../../commun/structures.ts';
import type { ContenuProps } from '../components/contenu.ts';
import { useParticipations, useSuites } from '../queries.ts';
import { useNoterManqueLu } from './mutations.ts';
import { COMPTE_RENDU } from './textes.ts';

const AUCUNE = [] as const;

/** For whoever was invited and away: a few lines. That they were opened is counted, once for a structure. */
export function CeQuiAManque({ rencontre, acteur, maintenant }: ContenuProps) {
  const participations = useParticipations().data?.items ?? AUCUNE;
  const suites = (useSuites().data?.items ?? AUCUNE).filter((s) => s.rencontre === rencontre.id);
  const nomDe = useNomVu(acteur);
  const { mutate } = useNoterManqueLu();
  const manquees = participations
    .filter((p) => p.rencontre === rencontre.id && acteur?.structures.includes(p.structure))
    .map((p) => ({ ...p, lignes: ceQuiAManque({ rencontre, participation: p, suites, nomDe, maintenant }) }))
    .filter(({ lignes }) => lignes.length > 0);
  const aNoter = manquees.find(
    ({ structure, manqueLu }) =>
      !manqueLu && acteur !== undefined && autoriser(acteur, 'lire-ce-qui-a-manque', { structure }).permis,
  )?.structure;
  useEffect(() => {
    // Not noted, it is the next time: it keeps nobody from reading.
    if (aNoter !== undefined) mutate({ chemin: { id: rencontre.id }, corps: { structure: aNoter } });
  }, [aNoter, rencontre.id, mutate]);
  const [premiere] = manquees;
  return premiere === undefined ? null : (
    <>
      <Subtitle2 as="h2">{COMPTE_RENDU.manque}</Subtitle2>
      <ul>
        {premiere.lignes.map((ligne) => (
          <li key={ligne}>{ligne}</li>
        ))}
      </ul>
    </>
  );
}
