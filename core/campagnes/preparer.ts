import type { DefinitionDeCampagne } from '../contrats/campagnes.ts';
import { type Refus, type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { ditDeja, egal } from '../egal.ts';
import type { Campagne, NouvelleCampagne, Vague } from '../lists/campagnes.list.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { plusJours } from '../temps/heure-locale.ts';
import { dateCourte } from '../textes/francais.ts';

type Faute = NonNullable<Refus['champs']>[number];
type Bornes = Pick<Reglages, 'intervalleRelanceJours'>;

/** The row of a new campaign, in preparation. Refuses dates that do not follow each other. */
export function preparerCampagne(
  definition: DefinitionDeCampagne,
  cleCreation: string,
  reglages: Bornes,
): Resultat<NouvelleCampagne> {
  const champs = fautesDe(definition, reglages);
  if (champs.length > 0) return refuser('demande-invalide', 'Le calendrier de la campagne est à revoir.', champs);
  return reussite({ ...enLigne(definition), etat: 'Préparation', cleCreation });
}

/** What a campaign keeps of its definition once launched. */
const FIGES = [
  'debut',
  'communes',
  'types',
  'sections',
  'epargnerMois',
] as const satisfies (keyof DefinitionDeCampagne)[];

/**
 * The change of a campaign. Once it has begun its territory and its structures do not move; changed while it waits for
 * its day, it is in preparation again, since no dry run showed it.
 */
export function preparerModification(
  campagne: Campagne,
  definition: DefinitionDeCampagne,
  reglages: Bornes,
): Resultat<ReturnType<typeof enLigne> & Pick<Campagne, 'etat'>> {
  if (campagne.etat === 'Terminée' || campagne.etat === 'Annulée')
    return refuser('regle-metier', 'Cette campagne est finie : elle ne change plus. Préparez-en une nouvelle.');
  const champs = fautesDe(definition, reglages);
  if (champs.length > 0) return refuser('demande-invalide', 'Le calendrier de la campagne est à revoir.', champs);
  const nouvelle = enLigne(definition);
  if (campagne.lanceeLe === undefined)
    return reussite({ ...nouvelle, etat: ditDeja(campagne, nouvelle) ? campagne.etat : 'Préparation' });
  return FIGES.some((champ) => !egal(nouvelle[champ], campagne[champ]))
    ? refuser(
        'regle-metier',
        'La campagne est lancée : son début, son territoire, ses types et ses sections ne changent plus. Vous pouvez changer sa fin, ses vagues, son plafond et son message.',
      )
    : reussite({ ...nouvelle, etat: campagne.etat });
}

const enLigne = ({ message, vagues, ...reste }: DefinitionDeCampagne) => ({
  ...reste,
  vagues: vagues.toSorted((a, b) => (a.le < b.le ? -1 : Number(a.le > b.le))),
  message: message === '' ? undefined : message,
});

/** What is wrong with the dates, each with the place where it is. */
export function fautesDe(
  d: Pick<DefinitionDeCampagne, 'debut' | 'fin' | 'vagues'>,
  { intervalleRelanceJours }: Bornes,
): readonly Faute[] {
  const fautes: Faute[] = [];
  if (d.fin < d.debut) fautes.push({ chemin: 'fin', message: 'La fin vient avant le début.' });
  for (const [rang, { le }] of d.vagues.entries())
    if (le < d.debut || le > d.fin)
      fautes.push({
        chemin: `vagues.${rang}.le`,
        message: `Le ${dateCourte(le)} n’est pas entre le début et la fin de la campagne.`,
      });
  return [...fautes, ...fautesDOrdre(d.vagues), ...fautesDesRelances(d.vagues, intervalleRelanceJours)];
}

const UNE_SEULE = ['Courriel', 'Téléphone', 'Visite'] as const;

function fautesDOrdre(vagues: readonly Vague[]): readonly Faute[] {
  const dates = UNE_SEULE.map((canal) => vagues.filter((v) => v.canal === canal));
  const [courriel, telephone, visite] = dates.map((v) => v[0]?.le);
  const doubles = UNE_SEULE.filter((_, rang) => (dates[rang]?.length ?? 0) > 1);
  return [
    ...doubles.map((canal) => ({ chemin: 'vagues', message: `Une seule vague « ${canal} » est possible.` })),
    ...(courriel !== undefined && telephone !== undefined && telephone < courriel
      ? [{ chemin: 'vagues', message: 'La liste téléphonique vient après le premier courriel.' }]
      : []),
    ...(telephone !== undefined && visite !== undefined && visite < telephone
      ? [{ chemin: 'vagues', message: 'Les visites viennent après la liste téléphonique.' }]
      : []),
  ];
}

function fautesDesRelances(vagues: readonly Vague[], intervalle: number): readonly Faute[] {
  const relances = vagues.flatMap((v, rang) => (v.canal === 'Relance' ? [{ rang, le: v.le }] : []));
  const premier = vagues.find((v) => v.canal === 'Courriel')?.le;
  if (relances.length > 0 && premier === undefined)
    return [{ chemin: 'vagues', message: 'Une relance suppose un premier courriel.' }];
  const suite = relances.toSorted((a, b) => (a.le < b.le ? -1 : 1));
  return suite.flatMap(({ rang, le }, i) => {
    const tot = plusJours(suite[i - 1]?.le ?? premier ?? le, intervalle);
    return le >= tot
      ? []
      : [
          {
            chemin: `vagues.${rang}.le`,
            message: `Une même personne n’est pas relancée avant ${intervalle} jours : choisissez le ${dateCourte(tot)} ou plus tard.`,
          },
        ];
  });
}
