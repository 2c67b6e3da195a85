import * as j from './jugement.ts';

/**
 * A theme, a public and a place in one sentence. 3: the theme, for this public by its name, in this place; 2: the theme in this place for everyone, or for a
 * near public; 1: the theme in this place for others, or this public on a neighbouring theme.
 */
export const CROISEES: readonly j.RequeteJugee[] = [
  j.q(
    'accès aux droits seniors Cézac',
    [j.CIAS, j.NUMERIQUE],
    [j.FRANCE_SERVICES, j.BUDGET, j.DEPARTEMENT, j.CONSEIL_LOGEMENT, j.a(j.MAIRIES, 'Cézac')],
    [j.CAF, j.a(j.ENTRAIDES, 'Cézac'), j.MSA],
  ),
  j.q('logement jeunes Saint-Savin', [j.TOITS], [j.CONSEIL_LOGEMENT, j.DEPARTEMENT], [j.CAF, j.MISSION_LOCALE]),
  j.q('aide au logement familles Laruscade', [j.CONSEIL_LOGEMENT, j.DEPARTEMENT, j.CAF], [], [j.TOITS]),
  j.q(
    'santé personnes âgées Donnezac',
    [j.a(j.SOINS, 'Donnezac'), j.SSIAD, j.HEBERGEMENT_AGE, j.MSA],
    [j.CONTRAT_SANTE, j.CMP],
    [j.AIDANTS, j.a(j.JARDINS, 'Donnezac'), j.CIAS],
  ),
  j.q('emploi jeunes Marsas', [j.MISSION_LOCALE], [j.FRANCE_TRAVAIL, j.LYCEE], [j.INSERTION, j.FRANCE_SERVICES]),
  j.q(
    'parentalité familles monoparentales Cavignac',
    [j.CAF],
    [j.CENTRE_SOCIAL, j.FAMILLES, j.a(j.PARENTS_D_ELEVES, 'Cavignac'), j.EVS],
    [j.RPE, j.PMI, j.a(j.ECOLES, 'Cavignac'), j.a(j.ENTRAIDES, 'Cavignac')],
  ),
  j.q(
    'sport enfants Cubnezais',
    [j.a(j.SPORTS, 'Cubnezais'), j.ENFANCE_JEUNESSE],
    [],
    [j.a(j.RANDONNEES, 'Cubnezais')],
  ),
  j.q(
    'culture et loisirs familles Marcenais',
    [j.a(j.BIBLIOTHEQUES, 'Marcenais')],
    [j.CULTURE, j.TOURISME, j.a(j.ATELIERS_D_ART, 'Marcenais'), j.a(j.FETES, 'Marcenais')],
    [j.a(j.RANDONNEES, 'Marcenais')],
  ),
  j.q('Saint-Mariens mobilité personnes âgées', [j.TRANSPORT], [], [j.SOLIDAIRES, j.MISSION_LOCALE]),
  j.q(
    'inclusion numérique seniors Civrac',
    [j.NUMERIQUE],
    [j.FRANCE_SERVICES, j.a(j.BIBLIOTHEQUES, 'Civrac-de-Blaye')],
    [j.EVS],
  ),
  j.q('handicap aidants Saint-Yzan', [j.AIDANTS, j.HANDICAP], [j.CONTRAT_SANTE], [j.SSIAD]),
  j.q(
    'jeunesse ados Saint-Vivien',
    [j.ENFANCE_JEUNESSE, j.ECOUTE_JEUNES, j.COLLEGES, j.LYCEE, j.a(j.SPORTS, 'Saint-Vivien-de-Blaye')],
    [j.CENTRE_SOCIAL],
    [j.MISSION_LOCALE, j.TOITS],
  ),
  j.q(
    'vie sociale nouveaux arrivants Laruscade',
    [j.a(j.JARDINS, 'Laruscade'), j.EVS],
    [j.a(j.MAIRIES, 'Laruscade'), j.CENTRE_SOCIAL, j.CULTURE, j.TOURISME, j.a(j.FETES, 'Laruscade')],
    [j.FAMILLES, j.TRANSPORT, j.HANDICAP, j.a(j.AINES, 'Laruscade')],
  ),
  j.q(
    'accompagnement social RSA Saint-Savin',
    [j.CIAS, j.DEPARTEMENT, j.SOLIDAIRES, j.a(j.ENTRAIDES, 'Saint-Savin')],
    [j.BUDGET],
    [j.MSA],
  ),
  j.q('petite enfance parents Marsas', [j.RPE, j.PMI, j.FAMILLES, j.CAF]),
  j.q(
    'vieillissement personnes isolées Cézac',
    [j.a(j.AINES, 'Cézac')],
    [j.CIAS, j.CONTRAT_SANTE, j.a(j.SOINS, 'Cézac')],
    [j.MSA, j.HEBERGEMENT_AGE, j.SSIAD, j.AIDANTS],
  ),
];

/** Of the same kind, left aside while the engine is tuned. */
export const CROISEES_RESERVEES: readonly j.RequeteJugee[] = [
  j.q('aides seniors logement Cavignac', [j.TOITS], [j.CONSEIL_LOGEMENT, j.DEPARTEMENT], [j.CAF]),
  j.q(
    'Donnezac jeunes santé',
    [j.ECOUTE_JEUNES],
    [j.CMP, j.CONTRAT_SANTE, j.a(j.SOINS, 'Donnezac')],
    [j.a(j.JARDINS, 'Donnezac')],
  ),
  j.q(
    'accès aux droits familles monoparentales Marcenais',
    [j.CAF, j.a(j.ENTRAIDES, 'Marcenais')],
    [j.CIAS, j.FRANCE_SERVICES, j.DEPARTEMENT, j.BUDGET, j.CONSEIL_LOGEMENT, j.NUMERIQUE, j.a(j.MAIRIES, 'Marcenais')],
  ),
  j.q(
    'sport seniors Saint-Mariens',
    [j.a(j.RANDONNEES, 'Saint-Mariens')],
    [],
    [j.a(j.SPORTS, 'Saint-Mariens'), j.ENFANCE_JEUNESSE],
  ),
  j.q(
    'parentalité jeunes enfants Civrac',
    [j.RPE, j.PMI, j.FAMILLES],
    [j.CENTRE_SOCIAL, j.CAF],
    [j.a(j.PARENTS_D_ELEVES, 'Civrac-de-Blaye'), j.a(j.ECOLES, 'Civrac-de-Blaye'), j.EVS],
  ),
  j.q(
    'insertion bénéficiaires du RSA Saint-Vivien',
    [/^Atelier chantier/, /^Recyclerie du/],
    [j.FRANCE_SERVICES],
    [/^Recyclerie Nord/, j.MISSION_LOCALE, j.FRANCE_TRAVAIL, j.LYCEE],
  ),
  j.q(
    'loisirs personnes handicapées Cubnezais',
    [j.HANDICAP],
    [
      j.CULTURE,
      j.TOURISME,
      j.a(j.FETES, 'Cubnezais'),
      j.a(j.ATELIERS_D_ART, 'Cubnezais'),
      j.a(j.BIBLIOTHEQUES, 'Cubnezais'),
    ],
  ),
  j.q(
    'numérique familles Saint-Yzan-de-Soudiac',
    [j.EVS, j.a(j.BIBLIOTHEQUES, 'Saint-Yzan-de-Soudiac')],
    [j.NUMERIQUE, j.FRANCE_SERVICES],
  ),
  j.q('mobilité demandeurs d’emploi Cézac', [j.TRANSPORT, j.MISSION_LOCALE], [], [j.SOLIDAIRES]),
  j.q(
    'santé aidants Laruscade',
    [j.AIDANTS, j.HEBERGEMENT_AGE],
    [j.CMP, j.CONTRAT_SANTE, j.a(j.SOINS, 'Laruscade')],
    [j.SSIAD, j.MSA, j.a(j.JARDINS, 'Laruscade')],
  ),
];
