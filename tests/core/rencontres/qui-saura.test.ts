import fc from 'fast-check';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { quiEstDansLaReunion, quiSauraLAnnulation, unParAdresse } from '../../../core/rencontres/qui-saura.ts';
import { uneParticipation, uneRencontre, uneSollicitation } from './batisseurs.ts';

const MAINTENANT = '2026-11-24T09:00:00Z';
const aVenir = { etat: 'À planifier', debut: '2026-12-03T13:30:00Z' } as const;
const invite = (id: string, adresse: string | undefined = `s${id}@exemple.example`) => ({
  structure: { id, nom: `Structure ${id}` },
  destinataire: adresse === undefined ? undefined : { cible: {}, adresse: { adresse, nom: `Structure ${id}` } },
});
const SANS = { structure: { id: '3', nom: 'Structure 3' }, destinataire: undefined };
const INVITES = [invite('1'), invite('2'), SANS];

function qui(e: {
  readonly rencontre?: Partial<Rencontre>;
  readonly participations?: Readonly<Record<string, Partial<Participation>>>;
  readonly parties?: readonly string[];
  readonly votantes?: readonly string[];
  readonly dansLaReunion?: readonly string[];
  readonly invites?: readonly ReturnType<typeof invite>[];
}) {
  const { parOutlook, parCourriel, aAppeler } = quiSauraLAnnulation({
    rencontre: uneRencontre({ id: '6', ...aVenir, ...e.rencontre }),
    participations: ['1', '2', '3'].map((structure) =>
      uneParticipation({ rencontre: '6', structure, statut: 'Invité', ...e.participations?.[structure] }),
    ),
    invites: e.invites ?? INVITES,
    faites: (e.parties ?? []).map((structure) =>
      uneSollicitation({
        cle: `invitation-s${structure}-r6-invitation`,
        nature: 'Invitation',
        structure,
        rencontre: '6',
      }),
    ),
    votantes: new Set(e.votantes),
    dansLaReunion: e.dansLaReunion && new Set(e.dansLaReunion),
    maintenant: MAINTENANT,
  });
  const ids = (liste: readonly { readonly structure: { readonly id: string } }[]) => liste.map((x) => x.structure.id);
  return { outlook: ids(parOutlook), courriel: ids(parCourriel), appels: ids(aAppeler) };
}
const PERSONNE = { outlook: [], courriel: [], appels: [] };
const EN_REUNION = { etat: 'Planifiée', evenementId: 'e1' } as const;

test('personne n’ayant rien reçu ni dit, personne n’est prévenu, même sans adresse', () => {
  expect(qui({})).toEqual(PERSONNE);
});

test('qui a reçu, répondu ou voté est prévenu par courriel ; qui n’a pas d’adresse est à appeler', () => {
  expect(qui({ parties: ['1'] })).toEqual({ outlook: [], courriel: ['1'], appels: ['3'] });
  expect(qui({ participations: { 2: { reponse: 'Vient' } } })).toEqual({ outlook: [], courriel: ['2'], appels: ['3'] });
  expect(qui({ votantes: ['2'] })).toEqual({ outlook: [], courriel: ['2'], appels: ['3'] });
});

test('informée et sans adresse, elle n’est appelée que si elle a répondu', () => {
  const informee = { role: 'Informé' } as const;
  expect(qui({ parties: ['1'], participations: { 3: informee } }).appels).toEqual([]);
  expect(qui({ participations: { 3: { ...informee, reponse: 'Vient' } } }).appels).toEqual(['3']);
});

test('une réunion à venir prévient ceux qu’elle invite ; ceux qu’elle n’invite pas, un courriel s’ils ont été sollicités', () => {
  expect(qui({ rencontre: EN_REUNION, parties: ['1', '2'] })).toEqual({
    outlook: ['1', '2'],
    courriel: [],
    appels: ['3'],
  });
  const dansLaReunion = ['s1@exemple.example'];
  expect(qui({ rencontre: EN_REUNION, parties: ['1', '2'], dansLaReunion }).courriel).toEqual(['2']);
  expect(qui({ rencontre: EN_REUNION, dansLaReunion })).toEqual({ outlook: ['1'], courriel: [], appels: ['3'] });
});

test('informée, elle apprend par courriel l’annulation d’une rencontre planifiée ; reportée et jamais sollicitée, rien', () => {
  const participations = { 1: { role: 'Informé' }, 2: { invitationPasAvant: '2026-11-30T07:30:00Z' } } as const;
  expect(qui({ rencontre: EN_REUNION, participations })).toEqual({ outlook: [], courriel: ['1'], appels: ['3'] });
});

test('réunion ôtée du calendrier : qui y était pour une structure n’a pas en plus le courriel d’une autre', () => {
  const invites = [invite('1', 'Meme@exemple.example'), invite('2', 'meme@exemple.example')];
  const participations = { 2: { role: 'Informé' } } as const;
  expect(qui({ rencontre: EN_REUNION, participations, invites, parties: ['2'] })).toEqual({
    outlook: ['1', '2'],
    courriel: [],
    appels: [],
  });
});

test('passée, ou venue sans invitation : rien n’est à dire', () => {
  expect(qui({ rencontre: { debut: '2026-11-23T09:00:00Z' }, parties: ['1', '2'] })).toEqual(PERSONNE);
  expect(qui({ participations: { 1: { sansInvitation: true } }, parties: ['1'] }).courriel).toEqual([]);
});

test('quoi qu’il soit arrivé, personne ne l’apprend de deux façons', () => {
  const oui = fc.boolean();
  const participation = fc.record({
    role: fc.constantFrom('Noyau' as const, 'Informé' as const),
    sansInvitation: oui,
    reponse: fc.constantFrom('Vient' as const, undefined),
  });
  fc.assert(
    fc.property(
      fc.record({ 1: participation, 2: participation, 3: participation }),
      fc.subarray(['1', '2', '3']),
      fc.option(fc.subarray(['s1@exemple.example', 's2@exemple.example']), { nil: undefined }),
      oui,
      (participations, parties, dansLaReunion, planifiee) => {
        const dits = qui({
          participations,
          parties,
          ...(dansLaReunion === undefined ? {} : { dansLaReunion }),
          ...(planifiee ? { rencontre: EN_REUNION } : {}),
        });
        const tous = [...dits.outlook, ...dits.courriel, ...dits.appels];
        expect(new Set(tous).size).toBe(tous.length);
        expect(dits.outlook.length === 0 || planifiee).toBe(true);
        // Whoever is expected or kept informed, and was written to, is left out by none of the ways.
        for (const id of parties) expect(tous.includes(id)).toBe(!participations[id as '1' | '2' | '3'].sansInvitation);
      },
    ),
  );
});

test('une même adresse pour deux structures reçoit un seul courriel', () => {
  const deux = [invite('12', 'Meme@exemple.example'), invite('4', 'meme@exemple.example '), SANS];
  expect(unParAdresse(deux).map(({ structure }) => structure.id)).toEqual(['4']);
});

test('dans la réunion : les structures que l’on reconnaît, et combien de personnes de plus', () => {
  const participants = [{ adresse: 'S1@exemple.example' }, { adresse: 'ailleurs@exemple.example' }];
  const { structures, autres } = quiEstDansLaReunion(INVITES, participants);
  expect([structures.map(({ structure }) => structure.id), autres]).toEqual([['1'], 1]);
});
