import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { courrielDAvancement } from '../../../core/courriels/avancement.ts';
import { courrielDeCampagne } from '../../../core/courriels/campagne.ts';
import { courrielDApprobation, courrielDeCompteRendu } from '../../../core/courriels/compte-rendu.ts';
import { courrielDeConfirmation } from '../../../core/courriels/confirmation.ts';
import { courrielDePreavis } from '../../../core/courriels/conservation.ts';
import { courrielDeDecision } from '../../../core/courriels/decision.ts';
import { courrielDeDiffusion } from '../../../core/courriels/diffusion.ts';
import { courrielDAnnulation, courrielDeChangement } from '../../../core/courriels/faire-part.ts';
import { courrielDInterconnaissance } from '../../../core/courriels/interconnaissance.ts';
import { courrielDInvitation } from '../../../core/courriels/invitation.ts';
import { courrielDeMesDonnees } from '../../../core/courriels/mes-donnees.ts';
import { enTexte, type Message, message } from '../../../core/courriels/message.ts';
import { courrielDeMiseEnLien } from '../../../core/courriels/mise-en-lien.ts';
import { courrielDeNouveautes } from '../../../core/courriels/nouveautes.ts';
import { courrielDePlace } from '../../../core/courriels/place.ts';
import { courrielDeRattachement } from '../../../core/courriels/rattachement.ts';
import { courrielDeSondage } from '../../../core/courriels/sondage.ts';
import { courrielDeSuites } from '../../../core/courriels/suites.ts';
import { courrielDeSynthese } from '../../../core/courriels/synthese.ts';
import { courrielDeValeur } from '../../../core/courriels/valeur-attendue.ts';
import { enPlages } from '../../../core/diffusions/plages.ts';
import { phraseDInformation } from '../../../core/mes-donnees/notice.ts';
import { VAGUES } from '../../../core/mises-en-lien/suivre.ts';
import { VAGUES_DE_SONDAGE } from '../../../core/sondages/suivre.ts';
import { espacesInsecables } from '../../../core/textes/francais.ts';
import { uneRencontre } from '../indicateurs/batisseurs.ts';
import { uneSynthese } from '../indicateurs/une-synthese.ts';

const territoire = 'Pays d’Exemple';
const PERSONNE = 'Odile Exemple';
const adresses = {
  personne: PERSONNE,
  lien: 'https://exemple.example/lien.html#jeton=a.b.c',
  sansRappel: 'https://exemple.example/lien.html#rappels=a.b.c',
  expireLe: '2026-12-18T09:00:00Z',
};
const nom = 'Le Relais';
const reglages = { territoire, responsableDeTraitement: 'la communauté de communes' };
const fiche = { structure: { id: '1', nom, absorbees: [] }, reglages, diffusions: [] };

const miseEnLien = {
  m: { thematique: 'Logement', public: 'Familles', message: 'Une famille : urgent !', faiteLe: '2026-11-01' },
  vague: 'presentation',
  pour: 'destinataire',
  cotes: {
    demandeur: { presente: { nom: 'Le Foyer', type: 'Association', telephone: '+33557000000' } },
    destinataire: { presente: { nom, type: 'Association' } },
  },
  commune: 'Cézac',
  reglages,
} as const;

/**
 * Every mail that the product writes; `lien`: those that carry a personal link; `seul`: those that nobody asked for at
 * this moment; `rienAFaire`: those that are only read.
 */
const COURRIELS: Readonly<
  Record<string, { fichier: string; ecrit: Message; lien?: true; seul?: true; rienAFaire?: true }>
> = {
  // It asks for nothing, and says how to receive it no more: « rappels » are another thing.
  'synthèse du mois': {
    fichier: 'synthese.ts',
    ecrit: courrielDeSynthese({ synthese: uneSynthese(), reglages }, adresses),
    lien: true,
    rienAFaire: true,
  },
  ...Object.fromEntries(
    [0, 1].map((relance) => [
      `campagne, relance ${relance}`,
      {
        fichier: 'campagne.ts',
        ecrit: courrielDeCampagne(
          { ...fiche, campagne: { fin: '2026-12-31', sections: [], vagues: [], message: 'Merci !' } },
          { ...fiche, relance },
          adresses,
        ),
        lien: true,
        seul: true,
      } as const,
    ]),
  ),
  ...Object.fromEntries(
    VAGUES.map((vague) => [
      `mise en lien, ${vague}`,
      {
        fichier: 'mise-en-lien.ts',
        ecrit: courrielDeMiseEnLien({ ...miseEnLien, vague }, adresses),
        lien: true,
        seul: true,
      } as const,
    ]),
  ),
  ...Object.fromEntries(
    [false, true].map((relance) => [
      `interconnaissance, ${relance ? 'relance' : 'demande'}`,
      {
        fichier: 'interconnaissance.ts',
        ecrit: courrielDInterconnaissance(
          { structure: nom, questions: 12, cloture: '2026-12-04', relance, reglages },
          adresses,
        ),
        lien: true,
        seul: true,
      } as const,
    ]),
  ),
  ...Object.fromEntries(
    [false, true].map((enRetard) => [
      `valeur attendue, ${enRetard ? 'en retard' : 'bientôt'}`,
      {
        fichier: 'valeur-attendue.ts',
        ecrit: courrielDeValeur(
          {
            indicateur: 'Jeunes accueillis : de 11 à 17 ans',
            definition: 'Jeunes venus au moins une fois.',
            periode: 'novembre 2026',
            echeance: '2026-11-30',
            enRetard,
            reglages,
          },
          adresses,
        ),
        lien: true,
        seul: true,
      } as const,
    ]),
  ),
  ...Object.fromEntries(
    VAGUES_DE_SONDAGE.map((vague) => [
      `sondage, ${vague}`,
      {
        fichier: 'sondage.ts',
        ecrit: courrielDeSondage(
          {
            rencontre: { titre: 'Le logement : où en est-on ?', thematique: 'Logement' },
            creneaux: Array.from({ length: 8 }, (_, i) => ({ debut: `2026-12-1${i}T13:30:00Z`, lieu: 'Médiathèque' })),
            cloture: '2026-12-04T17:00:00Z',
            mot: 'Merci de répondre vite !',
            reponsesVisibles: false,
            vague,
            reglages,
          },
          adresses,
        ),
        lien: true,
        seul: true,
      } as const,
    ]),
  ),
  'suppressions annoncées': {
    fichier: 'conservation.ts',
    ecrit: courrielDePreavis({
      territoire: reglages.territoire,
      prevueLe: '2026-12-24',
      annonces: [{ titre: 'Contacts sans échange', nombre: 12 }],
      lien: adresses.lien,
      personne: PERSONNE,
    }),
  },
  ...Object.fromEntries(
    (['tous', 'certain', 'noyau', 'perdus'] as const).map((fait) => [
      `avancement, ${fait}`,
      {
        fichier: 'avancement.ts',
        ecrit: courrielDAvancement({
          rencontre: { titre: 'Le logement : où en est-on ?', thematique: 'Logement' },
          faits: [
            { fait, creneaux: [{ id: 'c1', debut: '2026-12-10T13:30:00Z', dureeMinutes: 90, lieu: 'Médiathèque' }] },
          ],
          territoire: reglages.territoire,
          personne: PERSONNE,
          choisit: true,
          lien: adresses.lien,
        }),
        lien: false,
        seul: false,
      } as const,
    ]),
  ),
  invitation: {
    fichier: 'invitation.ts',
    ecrit: courrielDInvitation(
      {
        rencontre: uneRencontre({ titre: 'Le logement : où en est-on ?', lieu: 'Médiathèque' }),
        debut: '2026-12-10T13:30:00Z',
        reglages,
      },
      adresses,
    ),
    lien: true,
    seul: true,
  },
  relance: {
    fichier: 'invitation.ts',
    ecrit: courrielDInvitation(
      {
        rencontre: uneRencontre({ titre: 'Le logement : où en est-on ?', lieu: 'Médiathèque' }),
        debut: '2026-12-10T13:30:00Z',
        relance: true,
        reglages,
      },
      adresses,
    ),
    lien: true,
    seul: true,
  },
  'compte rendu': {
    fichier: 'compte-rendu.ts',
    ecrit: courrielDeCompteRendu(
      { rencontre: uneRencontre({ titre: 'Le logement : où en est-on ?' }), absente: true, reglages },
      adresses,
    ),
    lien: true,
    seul: true,
  },
  'compte rendu à relire': {
    fichier: 'compte-rendu.ts',
    ecrit: courrielDApprobation(
      { rencontre: uneRencontre({ titre: 'Le logement : où en est-on ?' }), dernierJour: '2026-12-18', reglages },
      adresses,
    ),
    lien: true,
    seul: true,
  },
  annulation: {
    fichier: 'faire-part.ts',
    ecrit: courrielDAnnulation(
      { rencontre: uneRencontre({ lieu: 'Médiathèque', motifAnnulation: 'La salle : inondée !' }), reglages },
      adresses,
    ),
    lien: true,
    seul: true,
  },
  'annulation, avant que la date soit trouvée': {
    fichier: 'faire-part.ts',
    ecrit: courrielDAnnulation({ rencontre: uneRencontre({ debut: undefined }), reglages }, adresses),
    lien: true,
    seul: true,
  },
  changement: {
    fichier: 'faire-part.ts',
    ecrit: courrielDeChangement(
      { rencontre: uneRencontre({ lieu: 'Médiathèque' }), debut: '2026-12-10T13:30:00Z', reglages },
      adresses,
    ),
    lien: true,
    seul: true,
  },
  place: {
    fichier: 'place.ts',
    ecrit: courrielDePlace(
      { rencontre: uneRencontre({ lieu: 'Médiathèque' }), debut: '2026-12-10T13:30:00Z', reglages },
      adresses,
    ),
    lien: true,
    seul: true,
  },
  ...Object.fromEntries(
    (['avant', 'retard', 'relance'] as const).map((moment) => [
      `décisions, ${moment}`,
      {
        fichier: 'suites.ts',
        ecrit: courrielDeSuites(
          {
            rencontre: uneRencontre({ titre: 'Le logement : où en est-on ?' }),
            moment,
            echeance: '2026-12-18',
            decisions: Array.from({ length: 8 }, (_, i) => `Décision ${i + 1}`),
            dates: Array.from({ length: 8 }, () => '2026-12-18'),
            structure: nom,
            reglages,
          },
          adresses,
        ),
        lien: true,
        seul: true,
      } as const,
    ]),
  ),
  confirmation: {
    fichier: 'confirmation.ts',
    ecrit: courrielDeConfirmation(fiche, adresses),
    lien: true,
    seul: true,
  },
  'mes données': { fichier: 'mes-donnees.ts', ecrit: courrielDeMesDonnees(territoire, adresses), lien: true },
  rattachement: {
    fichier: 'rattachement.ts',
    ecrit: courrielDeRattachement({
      territoire,
      personne: PERSONNE,
      structures: [nom],
      code: 'ABCD-EFGH',
      lien: 'https://teams.example/annuaire',
    }),
  },
  décision: {
    fichier: 'decision.ts',
    ecrit: courrielDeDecision({
      structure: nom,
      territoire,
      personne: PERSONNE,
      etat: 'Refusée',
      motif: 'Déjà dit',
      lien: adresses.lien,
    }),
  },
  nouveautés: {
    fichier: 'nouveautes.ts',
    ecrit: courrielDeNouveautes({
      nom: 'Parentalité',
      territoire,
      personne: PERSONNE,
      structures: Array.from({ length: 12 }, (_, i) => ({ nom: `Structure ${i}`, type: 'Association' })),
      lien: adresses.lien,
    }),
  },
  remise: {
    fichier: 'diffusion.ts',
    ecrit: courrielDeDiffusion({
      territoire,
      personne: PERSONNE,
      partie: undefined,
      emettrice: undefined,
      message: 'Bonne rentrée !',
      fiches: 12,
      visibilite: 'partenaires',
      maintenant: '2026-11-23T09:00:00Z',
      remises: undefined,
      coordination: '',
      lien: adresses.lien,
    }),
  },
};

test('chaque courriel écrit dans core est dans cette table', () => {
  const communs = ['fiche.ts', 'message.ts', 'pied.ts'];
  const ecrits = readdirSync(join(__dirname, '../../../core/courriels')).filter((f) => !communs.includes(f));
  expect([...new Set(Object.values(COURRIELS).map((c) => c.fichier))].toSorted()).toEqual(ecrits.toSorted());
});

describe.each(Object.entries(COURRIELS))('le courriel « %s »', (_nom, { ecrit, lien, seul, rienAFaire }) => {
  const { sujet, paragraphes } = ecrit;
  const textes = paragraphes.map(enTexte);
  const liens = paragraphes.flatMap((p) => (typeof p === 'object' && 'lien' in p ? [p] : []));
  const boutons = paragraphes.flatMap((p) => (typeof p === 'object' && 'bouton' in p ? [p] : []));
  const combien = (debut: string): number => textes.filter((t) => t.startsWith(debut)).length;

  test('salue par son nom, dit aussitôt qui écrit, dans le sujet aussi, et finit par lui', () => {
    expect(textes[0]).toBe(`Bonjour ${PERSONNE},`);
    expect(textes[1]).toMatch(`La coordination de la coopération (${territoire}) `);
    expect(sujet).toMatch(new RegExp(` – coordination, ${territoire}$`));
    expect(ecrit.territoire).toBe(territoire);
    expect(textes.at(-1)).toBe(`La coordination de la coopération, ${territoire}`);
  });

  test('écrit les numéros comme on les lit en France', () => {
    expect(textes.join('\n')).not.toMatch(/\+33\d/);
  });

  test('n’a qu’un bouton : une seule chose à faire, s’il y en a une', () => {
    expect(boutons).toHaveLength(rienAFaire ? 0 : 1);
  });

  test('porte les espaces insécables du français, sujet compris', () => {
    expect([sujet, ...textes]).toEqual([sujet, ...textes].map(espacesInsecables));
  });

  test('ne dit de son lien personnel qu’il est personnel, et jusqu’à quand, que s’il en porte un, une seule fois', () => {
    expect(combien('Ce lien est personnel')).toBe(lien ? 1 : 0);
    expect(combien('Si le lien ne s’ouvre pas')).toBe(lien ? 1 : 0);
    if (lien) expect(textes.join(' ')).toContain('vendredi 18 décembre 2026');
  });

  test('dit comment ne plus recevoir de rappels s’il part de lui-même', () => {
    const refus = liens.filter((l) => l.libelle === 'Ne plus recevoir de rappels').map((l) => l.lien);
    expect(refus).toEqual(seul ? [adresses.sansRappel] : []);
  });

  test('ne met le jeton que dans ses liens et dans l’adresse à copier', () => {
    expect(sujet).not.toContain('jeton=');
    expect(textes.filter((t) => t.includes('jeton=')).length).toBe(lien ? 1 : 0);
  });
});

test('le sujet tient sur une ligne, et dans ce qu’Exchange prend, quelque nom qu’il cite', () => {
  const sujetDe = (objet: string, de = territoire) => message({ territoire: de, objet }, []).sujet;
  const piege = 'Centre\r\nBcc: a@b.example';
  expect(sujetDe(`Fiche « ${piege} »`)).toBe(
    'Fiche «\u00A0Centre Bcc: a@b.example\u00A0» – coordination, Pays d’Exemple',
  );
  expect(sujetDe('Fiche', piege)).toBe('Fiche – coordination, Centre Bcc: a@b.example');
  const long = sujetDe(`Fiche ${'👩'.repeat(200)}`);
  expect([long.length <= 255, long.endsWith('👩… – coordination, Pays d’Exemple')]).toEqual([true, true]);
});

test('la mise en lien donne le téléphone de l’autre, tel qu’on le compose', () => {
  const { paragraphes } = courrielDeMiseEnLien(miseEnLien, adresses);
  expect(paragraphes.map(enTexte).join('\n')).toContain('05\u00A057\u00A000\u00A000\u00A000');
});

test('ce que l’information dit à la personne n’est dit qu’au premier courriel', () => {
  const informe = Object.entries(COURRIELS).filter(([, { ecrit }]) =>
    ecrit.paragraphes.includes(phraseDInformation(reglages)),
  );
  expect(informe.map(([nom]) => nom).toSorted()).toEqual([
    'annulation',
    'annulation, avant que la date soit trouvée',
    'campagne, relance 0',
    'changement',
    'compte rendu',
    'compte rendu à relire',
    'confirmation',
    'décisions, avant',
    'décisions, relance',
    'décisions, retard',
    'interconnaissance, demande',
    'interconnaissance, relance',
    'invitation',
    'mise en lien, presentation',
    'place',
    'relance',
    'sondage, sondage',
    'synthèse du mois',
    'valeur attendue, bientôt',
    'valeur attendue, en retard',
  ]);
});

test('le mot du demandeur n’est cité qu’à la structure sollicitée', () => {
  const cites = (pour: 'demandeur' | 'destinataire') =>
    courrielDeMiseEnLien({ ...miseEnLien, pour }, adresses).paragraphes.flatMap((p) =>
      typeof p === 'object' && 'citation' in p ? [p.citation] : [],
    );
  expect(cites('destinataire')).toEqual([espacesInsecables('Une famille : urgent !')]);
  expect(cites('demandeur')).toEqual([]);
});

test('à combien la fiche a été remise n’est dit que si elle l’a été', () => {
  const remise = {
    structure: '2',
    etat: 'Remise',
    exemplaires: 1,
    diffuseeLe: '2026-10-01',
    fichesRemises: enPlages(['1']),
  } as const;
  const dit = (diffusions: readonly (typeof remise)[]) =>
    courrielDeConfirmation({ ...fiche, diffusions }, adresses).paragraphes.filter(
      (p) => typeof p === 'string' && p.includes('a été envoyée'),
    );
  expect(dit([])).toEqual([]);
  expect(dit([remise])).toHaveLength(1);
});

test('au-delà de dix structures nouvelles, le nombre des autres est dit', () => {
  const liste = COURRIELS.nouveautés?.ecrit.paragraphes.flatMap((p) =>
    typeof p === 'object' && 'liste' in p ? p.liste : [],
  );
  expect(liste).toHaveLength(11);
  expect(liste?.at(-1)).toBe('et 2 autres');
});

test('un courriel écrit à une structure ne nomme personne', () => {
  const { personne: _, ...sans } = adresses;
  expect(courrielDeConfirmation(fiche, sans).paragraphes[0]).toBe('Bonjour,');
});

test('en texte, un lien se lit par son nom, une liste ligne à ligne', () => {
  const { paragraphes } = message({ territoire, objet: 'Sujet' }, [
    { bouton: 'https://x.example', libelle: 'Faire' },
    { lien: 'https://x.example', libelle: 'Voir' },
    { liste: ['un', 'deux'] },
  ]);
  expect(paragraphes.map(enTexte)).toEqual(['Bonjour,', '[ Faire ]', '[ Voir ]', '– un\n– deux']);
});
