import type { MesDonnees } from '../contrats/mes-donnees.ts';
import { dateCourte, espacesInsecables, pluriel } from '../textes/francais.ts';
import { telephoneLisible } from '../textes/telephone.ts';

/** A copy of one’s data that is read without any tool. */
export function mesDonneesEnTexte(d: MesDonnees, maintenant: string): string {
  const date = (le: string | undefined) => (le === undefined || le === '' ? 'date inconnue' : dateCourte(le));
  const oui = (b: boolean) => (b ? 'oui' : 'non');
  return espacesInsecables(
    [
      'Mes données dans l’annuaire des partenaires',
      `Copie du ${dateCourte(maintenant)}`,
      '',
      ...d.notice,
      ...d.contacts.flatMap((c) => [
        '',
        `Contact de : ${c.structure}`,
        `Nom : ${c.nom}`,
        `Fonction : ${c.fonction ?? 'rien'}`,
        `Courriel : ${c.courriel ?? 'rien'}`,
        `Adresse dont un courriel est revenu : ${c.courrielEnEchec ?? 'aucune'}`,
        `Téléphone : ${c.telephone === undefined ? 'rien' : telephoneLisible(c.telephone)}`,
        `Contact principal : ${oui(c.principal)}`,
        `Thématiques suivies : ${c.thematiques.join(', ') || 'rien'}`,
        `Contraintes : ${c.contraintes ?? 'rien'}`,
        `Visible par : ${c.visibilite}`,
        ...Object.entries(c.visibilites ?? {}).map(([champ, niveau]) => `Visible par, pour ${champ} : ${niveau}`),
        `Opposition à la diffusion : ${oui(c.opposition)}`,
        `Ne veut plus de rappels : ${oui(c.sansRappel)}`,
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
