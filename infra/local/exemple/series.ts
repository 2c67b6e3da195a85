import type { NouvelleRencontre } from '../../../core/lists/rencontres.list.ts';
import type { NouvelleSerie } from '../../../core/lists/series.list.ts';
import { SANS_CALENDRIER } from '../../../core/series/des-jours.ts';
import type { RegleDeSerie } from '../../../core/series/regle.ts';
import { seancesDe } from '../../../core/series/seances.ts';
import { jourDe } from './calendrier.ts';
import { GENRES } from './genres.ts';

const NOM = 'Groupe de travail des habitants';

/** One of the series of the sample as a rule says it: every other month, what its rencontres already are. */
export function seriesDExemple(rencontres: readonly NouvelleRencontre[]): readonly NouvelleSerie[] {
  const siennes = rencontres.filter(({ serie }) => serie === NOM);
  const jours = siennes.flatMap(({ debut }) => (debut === undefined ? [] : [jourDe(debut)])).toSorted();
  const genre = GENRES.find(({ serie }) => serie === NOM);
  const [premier, dernier, une] = [jours[0], jours.at(-1), siennes[0]];
  if (genre === undefined || premier === undefined || dernier === undefined || une === undefined) return [];
  const [rang, jour] = genre.jour;
  const regle: RegleDeSerie = {
    jour,
    rangs: [rang],
    toutesLes: 2,
    heure: genre.heure,
    du: `${premier.slice(0, 7)}-01`,
    au: dernier,
    vacances: 'garder',
    feries: 'reporter',
    ponts: 'garder',
    sautees: [],
    deplacees: [],
  };
  const { thematique, format, dureeMinutes, modalite } = une;
  return [
    {
      nom: NOM,
      regle,
      modele: { titre: NOM, thematique, format, dureeMinutes, modalite },
      rotation: { genre: 'aucune', lieux: [] },
      seances: [...seancesDe(regle, SANS_CALENDRIER)],
      cleCreation: 'exemple-serie-1',
    },
  ];
}
