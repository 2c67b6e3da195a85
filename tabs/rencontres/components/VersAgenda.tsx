import { Button } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import { lienVers } from '../../../core/liens/lien-profond.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { direAdresse } from '../../commun/adresse.ts';
import { enregistrerFichier } from '../../commun/enregistrer-fichier.ts';
import { useSession } from '../../commun/session.ts';
import { adresseDeRencontre } from '../adresses.ts';
import { AGENDA } from '../textes.ts';

interface VersAgendaProps {
  readonly rencontres: readonly Rencontre[];
  readonly libelle: string;
  /** Name of the calendar, and of its file. */
  readonly nom: string;
  readonly maintenant: string;
}

/** Rencontres as a file that every calendar opens. Nothing to show when none has a date. */
export function VersAgenda({ rencontres, libelle, nom, maintenant }: VersAgendaProps) {
  const { hote } = useSession();
  if (rencontres.every((r) => r.debut === undefined)) return null;
  const enregistrer = async () => {
    const { ecrireAgenda } = await import('../../../core/rencontres/agenda.ts');
    const page = `${window.location.origin}${window.location.pathname}`;
    const texte = ecrireAgenda(rencontres, {
      nom,
      domaine: window.location.hostname,
      adresseDe: (id) =>
        lienVers(hote.situation, { sousPage: direAdresse(adresseDeRencontre(id)), libelle: AGENDA.lien, page }),
      maintenant,
    });
    enregistrerFichier(texte, `${nom}.ics`, 'text/calendar;charset=utf-8');
  };
  return (
    <Button appearance="subtle" icon={<CalendarAddRegular />} onClick={() => void enregistrer()}>
      {libelle}
    </Button>
  );
}
