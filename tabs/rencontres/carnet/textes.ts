import { jour } from '../../../core/textes/francais.ts';

/** What whoever organises observed. */
export const CARNET = {
  onglet: 'Carnet de bord',
  aide: 'Vous y lisez les notes de toutes celles et ceux qui organisent\u202F; la coordination seule les lit toutes.',
  aideDeQuiCoorganise: 'Vos notes sont lues de vous et de la coordination.',
  sansReseau: 'Sans réseau, ce que vous écrivez reste sur cet appareil jusqu’à ce qu’il parte.',
  date: 'Observée le',
  texte: 'Ce que vous avez observé',
  texteAide: 'Ambiance, surprises, à refaire ou non. Rien sur les personnes accompagnées.',
  nouvelle: 'Nouvelle note',
  garder: 'Garder cette note',
  changer: 'Enregistrer',
  annuler: 'Ne pas changer',
  gardee: 'La note est gardée.',
  changee: 'La note est changée.',
  retiree: 'La note est retirée.',
  modifier: 'Modifier',
  retirer: 'Retirer',
  sur: (geste: string, le: string) => `${geste} la note du ${jour(le)}`,
  retirerQuestion: 'Retirer cette note\u202F?',
  retirerAide: 'Elle disparaît pour tout le monde.',
  le: (le: string, soi: boolean) => (soi ? `${jour(le)}, par vous` : jour(le)),
  vide: 'Rien n’est encore noté',
  videAide: 'Écrivez ce qui aidera à préparer la suivante.',
  court: 'Écrivez ce que vous avez observé.',
  gardeSurLAppareil: 'Repris de cet appareil\u00A0: cette note n’est pas encore partie.',
} as const;
