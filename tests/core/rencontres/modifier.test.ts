import type { CorpsDe } from '../../../core/contrats/contrat.ts';
import type { modifierRencontre } from '../../../core/contrats/rencontres.ts';
import { aChangerDansLEvenement, contenuDeLEvenement } from '../../../core/rencontres/evenement.ts';
import { preparerModification } from '../../../core/rencontres/modifier.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneRencontre } from './batisseurs.ts';

const MAINTENANT = '2026-09-01T08:00:00Z';
const DEBUT = '2026-12-10T13:30:00Z';
const FICHES = new Map([['4', 'Parentalité']]);
const planifiee = uneRencontre({
  titre: 'Les permanences',
  etat: 'Planifiée',
  debut: DEBUT,
  dureeMinutes: 90,
  lieu: 'Salle des fêtes',
  evenementId: 'e-1',
});
/** What the form sends of a rencontre that nobody changed. */
const telle = ({
  titre,
  thematique,
  format,
  debut,
  dureeMinutes,
  modalite,
  lieu,
  communeInsee,
  objectif,
} = planifiee) => ({
  titre,
  thematique,
  format,
  dureeMinutes,
  modalite,
  ...Object.fromEntries(
    Object.entries({ debut, lieu, communeInsee, objectif }).filter(([, valeur]) => valeur !== undefined),
  ),
});
const preparer = (valeurs: Record<string, unknown>, rencontre = planifiee) =>
  preparerModification({
    rencontre,
    corps: { eTag: '"1,1"', ...telle(rencontre), ...valeurs } as CorpsDe<typeof modifierRencontre>,
    territoire: LATITUDE_NORD_GIRONDE,
    fiches: FICHES,
    maintenant: MAINTENANT,
  });

test('telle qu’elle est, rien ne change', () => {
  expect(preparer({})).toEqual({ ok: true, valeur: { patch: {}, changements: [] } });
});

test('seul ce qui diffère est écrit, et se dit avant et après', () => {
  const lu = preparer({ debut: '2026-12-11T13:30:00Z', dureeMinutes: 120, lieu: undefined });
  expect(lu).toEqual({
    ok: true,
    valeur: {
      patch: { debut: '2026-12-11T13:30:00Z', dureeMinutes: 120, lieu: undefined },
      changements: [
        { quoi: 'Début', avant: expect.stringContaining('10 décembre'), apres: expect.stringContaining('11 décembre') },
        { quoi: 'Durée', avant: '1\u00A0h\u00A030', apres: '2\u00A0h' },
        { quoi: 'Lieu', avant: 'Salle des fêtes', apres: '—' },
      ],
    },
  });
});

test('ce qu’il faut savoir pour venir se dit champ par champ, avant et après', () => {
  const changee = preparer({ gardeEnfants: 'Sur place' }, { ...planifiee, contraintes: 'Accès par la cour' });
  expect(changee).toEqual({
    ok: true,
    valeur: {
      patch: { gardeEnfants: 'Sur place', contraintes: undefined },
      changements: [
        { quoi: 'Garde d’enfants', avant: '—', apres: 'Sur place' },
        { quoi: 'À savoir', avant: 'Accès par la cour', apres: '—' },
      ],
    },
  });
});

test('la commune se nomme d’après son code', () => {
  const commune = LATITUDE_NORD_GIRONDE.communes[0];
  expect(preparer({ communeInsee: commune?.insee })).toMatchObject({
    valeur: { patch: { communeInsee: commune?.insee, commune: commune?.nom } },
  });
});

test('la commune d’ailleurs, que l’on ne touche pas, garde le nom tapé', () => {
  const ailleurs = { ...planifiee, communeInsee: '75056', commune: 'Paris' };
  expect(preparer({}, ailleurs)).toMatchObject({ valeur: { patch: {} } });
});

test('une fiche action se dit par son titre', () => {
  expect(preparer({ ficheAction: '4' })).toMatchObject({
    valeur: { changements: [{ quoi: 'Fiche action', avant: '—', apres: 'Parentalité' }] },
  });
});

test('une date à fixer se fixe plus tard ; planifiée, elle ne se retire plus', () => {
  const aPlanifier = { ...planifiee, etat: 'À planifier', evenementId: undefined } as const;
  expect(preparer({ debut: undefined }, aPlanifier)).toMatchObject({
    ok: true,
    valeur: { changements: [{ quoi: 'Début', apres: 'à fixer' }] },
  });
  expect(preparer({ debut: undefined })).toMatchObject({
    ok: false,
    refus: { message: expect.stringContaining('choisissez sa nouvelle date') },
  });
});

test('une date passée est refusée, sauf celle que la rencontre avait déjà', () => {
  expect(preparer({ debut: '2026-08-01T10:00:00Z' })).toMatchObject({ ok: false, refus: { code: 'regle-metier' } });
  const passee = { ...planifiee, debut: '2026-08-01T10:00:00Z' };
  expect(preparer({ titre: 'Un autre titre' }, passee)).toMatchObject({
    valeur: { patch: { titre: 'Un autre titre' } },
  });
});

test.each(['Tenue', 'Annulée'] as const)('%s, elle ne change plus', (etat) => {
  expect(preparer({ titre: 'Un autre titre' }, { ...planifiee, etat })).toMatchObject({
    ok: false,
    refus: { message: expect.stringContaining('ne change plus') },
  });
});

describe('dans le calendrier', () => {
  const voulu = contenuDeLEvenement({ ...planifiee, debut: DEBUT });
  const tenu = { ...voulu, lieu: voulu.lieu, corps: voulu.corpsHtml };

  test('une réunion qui dit tout n’a rien à changer, même si Outlook a récrit son corps', () => {
    const corps = `<html><head><style>p{}</style></head><body><!-- x --><div>${voulu.corpsHtml.replaceAll('&nbsp;', '&#160;')}</div>`;
    expect(aChangerDansLEvenement(voulu, { ...tenu, corps })).toEqual({});
  });

  test('le début et la fin vont ensemble, un lieu retiré s’efface', () => {
    const { lieu: _, ...sansLieu } = { ...voulu, debut: '2026-12-11T14:30:00' };
    expect(aChangerDansLEvenement(sansLieu, tenu)).toEqual({ debut: '2026-12-11T14:30:00', fin: voulu.fin, lieu: '' });
  });
});
