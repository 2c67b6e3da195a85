import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ceQuiTombe } from '../../../core/calendrier/calendrier.ts';
import { contraintesDe, direQuiNeVientJamais, quiNeVientJamais } from '../../../core/calendrier/qui-ne-vient-jamais.ts';
import { estAttendue } from '../../../core/rencontres/attendues.ts';
import { depuisHeureLocale } from '../../../core/temps/heure-locale.ts';
import { useCalendrier } from '../../commun/calendrier.ts';
import { useStructures } from '../../commun/structures.ts';
import type { SaisieRencontre } from '../creation.ts';
import { useParticipations } from '../queries.ts';
import { MODIFICATION } from '../textes.ts';

const AUCUNE = [] as const;

interface CeQuiEmpecheProps {
  readonly rencontre: string;
  readonly saisie: Pick<SaisieRencontre, 'date' | 'heure' | 'dureeMinutes' | 'communeInsee'>;
}

/** What is known against the day and hour typed, before anybody is told: who invited never comes then, what the territory holds. */
export function CeQuiEmpeche({ rencontre, saisie: { date, heure, dureeMinutes, communeInsee } }: CeQuiEmpecheProps) {
  const participations = useParticipations().data?.items ?? AUCUNE;
  const { parId } = useStructures();
  const calendrier = useCalendrier();
  if (date === '' || heure === '') return null;
  const attendues = participations.filter((p) => p.rencontre === rencontre && estAttendue(p));
  const { contraintes } = contraintesDe(attendues.flatMap((p) => parId.get(p.structure) ?? []));
  const moment = {
    debut: depuisHeureLocale(`${date}T${heure}:00`),
    dureeMinutes,
    communeInsee: communeInsee === '' ? undefined : communeInsee,
  };
  const dites = [...direQuiNeVientJamais(quiNeVientJamais(contraintes, moment)), ...ceQuiTombe(calendrier, moment)];
  if (dites.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{MODIFICATION.empeche(dites.join(' ; '))}</MessageBarBody>
    </MessageBar>
  );
}
