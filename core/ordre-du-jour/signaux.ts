import { grouper } from '../grouper.ts';
import { direAvancement, direMesure } from '../indicateurs/dire-mesure.ts';
import { estPetit } from '../indicateurs/masquage.ts';
import { resteSansReponse } from '../mises-en-lien/sans-reponse.ts';
import { aujourdhui, moinsMois } from '../temps/heure-locale.ts';
import { deMois, enumeration, INSECABLE, jourLong, pluriel } from '../textes/francais.ts';
import type { Candidat } from './candidat.ts';
import { type EntreesOrdreDuJour, rencontresDuTheme, type Signaux } from './contexte.ts';
import { PAS } from './pas.ts';

/** Indicators off their target, needs heard, introductions left unanswered: one point each, which names no structure and no small number. */
export function signauxDuTheme(e: EntreesOrdreDuJour): readonly Candidat[] {
  if (e.signaux === undefined) return [];
  return [...indicateursEnRetard(e.signaux), ...besoinsEntendus(e, e.signaux), ...sansReponse(e, e.signaux)];
}

/** Named in the title; the others are counted. */
const NOMMES = 3;

function indicateursEnRetard({ indicateurs, mois }: Signaux): readonly Candidat[] {
  // A measure that is masked has no standing towards its target: none of them is here.
  const lignes = indicateurs.filter((l) => l.avancement?.etat === 'en-retard' && !l.annee.masquee);
  if (lignes.length === 0) return [];
  const nommes = lignes.slice(0, NOMMES).map((l) => l.libelle);
  const autres = lignes.length - nommes.length;
  const noms = enumeration([...nommes, ...(autres === 0 ? [] : [pluriel(autres, 'autre')])]);
  return [
    {
      titre: `${lignes.length === 1 ? 'Indicateur en retard sur sa cible' : 'Indicateurs en retard sur leur cible'}${INSECABLE}: ${noms}`,
      type: 'Échange',
      source: 'indicateurs-en-retard',
      sousPoints: lignes
        .slice(0, NOMMES)
        .map((l) =>
          [
            `${l.libelle}${INSECABLE}: ${direMesure(l.annee, l.unite)}`,
            ...(l.avancement === undefined ? [] : [direAvancement(l.avancement, l.unite)]),
          ].join(', '),
        ),
      minimum: PAS,
      souhait: Math.min(3 * PAS, PAS * (1 + nommes.length)),
      origine: () => `Chiffres arrêtés ${deMois(mois)}`,
    },
  ];
}

function besoinsEntendus(e: EntreesOrdreDuJour, { besoins, seuil }: Signaux): readonly Candidat[] {
  const { thematique } = e.rencontre;
  const ouverts = besoins.filter((b) => b.etat === 'Ouvert' && b.thematique === thematique);
  if (ouverts.length === 0) return [];
  const publics = grouper(
    ouverts.flatMap((b) => b.public ?? []),
    (nom) => nom,
  );
  const cites = [...publics].flatMap(([nom, siens]) =>
    estPetit(siens.length, seuil) ? [] : [`${nom}${INSECABLE}: ${pluriel(siens.length, 'besoin')}`],
  );
  return [
    {
      titre: `Besoins entendus${INSECABLE}: ${thematique}`,
      type: 'Échange',
      source: 'besoins-entendus',
      ...(cites.length === 0 ? {} : { sousPoints: cites.toSorted() }),
      minimum: 2 * PAS,
      souhait: 3 * PAS,
      origine: () =>
        estPetit(ouverts.length, seuil)
          ? `Des besoins restent ouverts sur cette thématique (moins de ${seuil})`
          : `${pluriel(ouverts.length, 'besoin ouvert', 'besoins ouverts')} sur cette thématique`,
    },
  ];
}

function sansReponse(
  e: EntreesOrdreDuJour,
  { misesEnLien, seuil, delaiMiseEnLienJours }: Signaux,
): readonly Candidat[] {
  const jour = aujourdhui(e.maintenant);
  const derniere = rencontresDuTheme(e)[0];
  const depuis = derniere === undefined ? moinsMois(jour, 12) : aujourdhui(derniere.debut);
  const { thematique } = e.rencontre;
  const muettes = misesEnLien.filter(
    (m) => m.thematique === thematique && m.faiteLe >= depuis && resteSansReponse(m, jour, delaiMiseEnLienJours),
  );
  if (muettes.length === 0) return [];
  const quand = derniere === undefined ? 'depuis un an' : `depuis la rencontre du ${jourLong(derniere.debut)}`;
  return [
    {
      titre: `Mises en lien restées sans réponse${INSECABLE}: ${thematique}`,
      type: 'Échange',
      source: 'mises-en-lien-sans-reponse',
      minimum: PAS,
      souhait: 2 * PAS,
      origine: () =>
        estPetit(muettes.length, seuil)
          ? `Des mises en lien sont sans réponse ${quand} (moins de ${seuil})`
          : `${pluriel(muettes.length, 'mise en lien', 'mises en lien')} sans réponse ${quand}`,
    },
  ];
}
