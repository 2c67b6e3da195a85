import {
  CHAMPS_DE_CONTACT,
  CHAMPS_DE_CONTACT_A_VISIBILITE,
  CHAMPS_DE_CONTACT_SAISIS,
  type ChampDeContactSaisi,
} from '../champs/contact.ts';
import type { MesDonnees } from '../contrats/mes-donnees.ts';
import { dateCourte, espacesInsecables, pluriel } from '../textes/francais.ts';

const oui = (b: boolean): string => (b ? 'oui' : 'non');

function direValeur(champ: ChampDeContactSaisi, valeur: string | boolean | readonly string[] | undefined): string {
  if (typeof valeur === 'boolean') return oui(valeur);
  const textes = typeof valeur === 'object' ? valeur : [valeur ?? ''];
  return textes.map(CHAMPS_DE_CONTACT[champ].lisible).join(', ') || 'rien';
}

/** A copy of one’s data that is read without any tool. */
export function mesDonneesEnTexte(d: MesDonnees, maintenant: string): string {
  const date = (le: string | undefined) => (le === undefined || le === '' ? 'date inconnue' : dateCourte(le));
  return espacesInsecables(
    [
      'Mes données dans l’annuaire des partenaires',
      `Copie du ${dateCourte(maintenant)}`,
      '',
      ...d.notice,
      ...d.contacts.flatMap((c) => [
        '',
        `Contact de : ${c.structure}`,
        ...CHAMPS_DE_CONTACT_SAISIS.map(
          (champ) => `${CHAMPS_DE_CONTACT[champ].libelle} : ${direValeur(champ, c[champ])}`,
        ),
        ...CHAMPS_DE_CONTACT_A_VISIBILITE.flatMap((champ) => {
          const niveau = c.visibilites?.[champ];
          return niveau === undefined ? [] : [`Qui voit « ${CHAMPS_DE_CONTACT[champ].libelle} » : ${niveau}`];
        }),
        `Adresse dont un courriel est revenu : ${c.courrielEnEchec ?? 'aucune'}`,
        `En poste : ${oui(c.enPoste)}`,
        `Compte rattaché : ${oui(c.avecCompte)}`,
        `Informé le : ${date(c.informeLe)}`,
        `Dernier échange : ${date(c.dernierEchange)}`,
      ]),
      '',
      d.traces.length === 0 ? 'Aucune autre ligne ne vous nomme.' : 'Les autres lignes qui vous nomment :',
      ...d.traces.map((t) => `- ${date(t.le)} : ${t.quoi}. ${t.detail}`),
      '',
      `Journal des changements : ${pluriel(d.lignesDeJournal, 'ligne')} avec votre identifiant, sans votre nom.`,
      '',
    ].join('\n'),
  );
}
