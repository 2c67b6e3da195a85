import { ficheVue, nomVu, type QuiLit } from '../../annuaire/ce-que-voit.ts';
import { grouper } from '../../grouper.ts';
import type { Participation } from '../../lists/participations.list.ts';
import type { Rencontre } from '../../lists/rencontres.list.ts';
import type { Structure } from '../../lists/structures.list.ts';
import { aujourdhui } from '../../temps/heure-locale.ts';
import { type ChoixDeRencontres, direChoix, rencontresChoisies } from './choisir.ts';
import { JOUR_DE_LA_RENCONTRE } from './rencontres.ts';
import { type ColonneDeTableau, ouiNon, remplir, type Tableau } from './tableau.ts';

/** A file is handed on: structures stand in it as every partner may read them. */
export const QUI_RECOIT: QuiLit = { profil: 'partenaire', emporte: true };

export interface APresences {
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly Participation[];
  readonly structures: readonly Structure[];
}

interface Ligne {
  readonly r: Rencontre & { readonly debut: string };
  readonly p: Participation;
  readonly nom: string;
  readonly fiche: Structure | undefined;
}

const COLONNES: readonly ColonneDeTableau<Ligne>[] = [
  { entete: 'Rencontre', largeur: 10, valeur: ({ r }) => Number(r.id) },
  { entete: JOUR_DE_LA_RENCONTRE, largeur: 12, valeur: ({ r }) => aujourdhui(r.debut) },
  { entete: 'Intitulé', largeur: 44, valeur: ({ r }) => r.titre },
  { entete: 'Format', largeur: 24, valeur: ({ r }) => r.format },
  { entete: 'Thématique', largeur: 22, valeur: ({ r }) => r.thematique },
  { entete: 'Commune d’accueil', largeur: 24, valeur: ({ r }) => r.commune },
  { entete: 'Structure', largeur: 40, valeur: (l) => l.nom },
  { entete: 'Type de structure', largeur: 24, valeur: ({ fiche }) => fiche?.type },
  { entete: 'Commune de la structure', largeur: 24, valeur: ({ fiche }) => fiche?.commune },
  { entete: 'Invitée', largeur: 9, valeur: ({ p }) => ouiNon(!p.sansInvitation) },
  { entete: 'Place dans le groupe', largeur: 13, valeur: ({ p }) => p.role },
  { entete: 'Co-organise', largeur: 11, valeur: ({ p }) => ouiNon(p.coorganise) },
  { entete: 'Réponse à l’invitation', largeur: 20, valeur: ({ p }) => p.reponse },
  { entete: 'Présence', largeur: 16, valeur: ({ p }) => p.statut },
  { entete: 'Présences complètes', largeur: 11, valeur: ({ r }) => ouiNon(r.feuilleDePresence) },
];

/** Who was there, structure by structure: neither the person who came, nor how many they were. */
export function tableauDesPresences(e: APresences, choix: ChoixDeRencontres): Tableau {
  const participations = grouper(e.participations, (p) => p.rencontre);
  const structures = new Map(e.structures.map((s) => [s.id, s]));
  const lignes = rencontresChoisies(e.rencontres, choix).flatMap((r) =>
    (participations.get(r.id) ?? [])
      .map((p): Ligne => {
        const structure = structures.get(p.structure);
        return {
          r,
          p,
          nom: structure === undefined ? 'Une structure qui n’est plus dans l’annuaire' : nomVu(structure, QUI_RECOIT),
          fiche: structure === undefined ? undefined : ficheVue(structure, QUI_RECOIT),
        };
      })
      .toSorted((x, y) => x.nom.localeCompare(y.nom, 'fr') || Number(x.p.id) - Number(y.p.id)),
  );
  return {
    sujet: 'presences',
    feuille: remplir('Présences', COLONNES, lignes),
    aSavoir: [
      ...direChoix(choix, e.rencontres),
      ['Personnes', 'Une structure présente est une ligne : ni qui est venu, ni à combien.'],
      ['Adresses protégées', 'Une structure dont le nom dirait l’adresse protégée n’est pas nommée.'],
    ],
  };
}
