import fc from 'fast-check';
import {
  aServir,
  avecLesPlaces,
  fileDAttente,
  passerDevant,
  placeDeLaReponse,
  placesLibres,
  rangDAttente,
  tientUnePlace,
} from '../../../core/invitations/places.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import { uneParticipation, uneRencontre } from '../indicateurs/batisseurs.ts';

const invitee = (id: string, valeurs: Partial<Participation> = {}) =>
  uneParticipation({ id, structure: id, rencontre: '1', statut: 'Invité', ...valeurs });
const vient = (id: string, attenteDepuis?: string) => invitee(id, { reponse: 'Vient', attenteDepuis });
const LE = (minute: number) => `2026-12-01T09:${String(minute).padStart(2, '0')}:00Z`;

test('une place est une structure qui a dit venir : ni l’informée, ni l’excusée, ni celle qui attend', () => {
  const lignes = [
    vient('1'),
    invitee('2', { reponse: 'Quelqu’un d’autre vient' }),
    invitee('3', { reponse: 'Ne vient pas' }),
    { ...vient('4'), statut: 'Excusé' as const },
    { ...vient('5'), role: 'Informé' as const },
    vient('6', LE(1)),
    invitee('7'),
  ];
  expect(lignes.filter(tientUnePlace).map((p) => p.id)).toEqual(['1', '2']);
  expect(placesLibres({ capacite: 3 }, lignes)).toBe(1);
  expect(placesLibres({ capacite: 1 }, lignes)).toBe(0);
  expect(placesLibres({ capacite: undefined }, lignes)).toBe(Number.POSITIVE_INFINITY);
});

test('qui répond quand d’autres attendent passe derrière eux, même si une place vient de se libérer', () => {
  const lignes = [vient('1', LE(1)), invitee('2')];
  const reponse = { avant: invitee('2'), devenue: vient('2'), maintenant: LE(5) };
  expect(placeDeLaReponse({ capacite: 1 }, lignes, reponse)).toEqual({ attenteDepuis: LE(5) });
});

test('changer qui vient ne fait perdre ni sa place ni son rang', () => {
  for (const attenteDepuis of [undefined, LE(3)]) {
    const avant = vient('2', attenteDepuis);
    const devenue = { ...avant, reponse: 'Quelqu’un d’autre vient' as const };
    const lignes = [vient('1'), avant];
    expect(placeDeLaReponse({ capacite: 1 }, lignes, { avant, devenue, maintenant: LE(9) })).toEqual({ attenteDepuis });
  }
});

test('la coordination fait passer devant : la raison est gardée, les autres gardent leur ordre', () => {
  const lignes = [vient('1', LE(1)), vient('2', LE(2)), vient('3', LE(3))];
  const passe = passerDevant(lignes, { structure: '3', motif: 'Elle présente un point' });
  if (!passe.ok) throw new Error(passe.refus.message);
  expect(passe.valeur).toMatchObject({ motifDeRang: 'Elle présente un point' });
  const apres = lignes.map((p) => (p.id === '3' ? { ...p, ...passe.valeur } : p));
  expect(fileDAttente(apres).map((p) => p.id)).toEqual(['3', '1', '2']);
  expect(rangDAttente(apres, '1')).toBe(2);
  expect(passerDevant(apres, { structure: '3', motif: 'Encore' })).toMatchObject({ ok: true, valeur: {} });
  expect(passerDevant(lignes, { structure: '9', motif: 'Inconnue' }).ok).toBe(false);
});

test('quoi qu’il arrive, jamais plus de places que la limite, personne n’est perdu, et nul ne double', () => {
  const gestes = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), gestes, (capacite, suite) => {
      let lignes = ['1', '2', '3', '4', '5', '6'].map((id) => invitee(id));
      for (const [rang, [qui, oui]] of suite.entries()) {
        const avant = lignes[qui - 1] ?? invitee('0');
        const devenue = { ...avant, reponse: oui ? ('Vient' as const) : ('Ne vient pas' as const) };
        const place = placeDeLaReponse({ capacite }, lignes, { avant, devenue, maintenant: LE(rang) });
        const attendaient = fileDAttente(lignes).map((p) => p.id);
        lignes = lignes.map((p) => (p === avant ? { ...devenue, ...place } : p));
        const servies = new Set(aServir({ capacite }, lignes).map((p) => p.id));
        lignes = lignes.map((p) => (servies.has(p.id) ? { ...p, attenteDepuis: undefined } : p));
        const venues = lignes.filter((p) => p.reponse === 'Vient').length;
        const placees = lignes.filter(tientUnePlace).length;
        const restent = fileDAttente(lignes).map((p) => p.id);
        expect(placees).toBe(Math.min(capacite, venues));
        expect(placees + restent.length).toBe(venues);
        expect(restent.filter((id) => attendaient.includes(id))).toEqual(
          attendaient.filter((id) => restent.includes(id)),
        );
      }
    }),
    { numRuns: 100 },
  );
});

const limitee = (capacite: number) =>
  uneRencontre({ id: '1', etat: 'Planifiée', debut: '2026-12-10T13:30:00Z', capacite });

test('notée excusée, une structure laisse sa place ; notée de retour, elle attend la suivante, comme en répondant', () => {
  const lignes = [vient('1'), vient('2', LE(1)), vient('3', LE(2))];
  const noter = (
    participations: readonly Participation[],
    id: string,
    statut: Participation['statut'],
    minute: number,
  ) => {
    const changement = { id, eTag: '"1"', patch: { statut } };
    const [fait] = avecLesPlaces(limitee(1), participations, [changement], LE(minute));
    return participations.map((p) => (p.id === id ? { ...p, ...fait?.patch } : p));
  };
  const excusee = noter(lignes, '1', 'Excusé', 3);
  expect(aServir({ capacite: 1 }, excusee).map((p) => p.id)).toEqual(['2']);
  const servie = excusee.map((p) => (p.id === '2' ? { ...p, attenteDepuis: undefined } : p));
  const revenue = noter(servie, '1', 'Invité', 4);
  expect(revenue.filter(tientUnePlace).map((p) => p.id)).toEqual(['2']);
  expect(fileDAttente(revenue).map((p) => p.id)).toEqual(['3', '1']);
});

test('de plusieurs changements ensemble, qui part laisse d’abord sa place', () => {
  const lignes = [vient('1'), { ...vient('2'), statut: 'Excusé' as const }];
  const changements = [
    { id: '2', eTag: '"1"', patch: { statut: 'Invité' as const } },
    { id: '1', eTag: '"1"', patch: { statut: 'Excusé' as const } },
  ];
  const faits = avecLesPlaces(limitee(1), lignes, changements, LE(1));
  expect(faits.find(({ id }) => id === '2')?.patch).toEqual({ statut: 'Invité' });
});

test('qui est là tient une place et n’attend plus, quoi qu’elle ait répondu', () => {
  const la = { ...invitee('1'), statut: 'Présent' as const };
  const attendait = { ...vient('2', LE(1)), statut: 'Présent' as const };
  expect([la, attendait].filter(tientUnePlace)).toHaveLength(2);
  expect(fileDAttente([la, attendait])).toEqual([]);
});

test('quoi que l’on note, nul ne prend de place au-delà de la limite, sauf à être là', () => {
  const geste = fc.record({
    qui: fc.integer({ min: 1, max: 5 }),
    patch: fc.constantFrom<Partial<Participation>>(
      { statut: 'Invité' },
      { statut: 'Excusé' },
      { statut: 'Absent' },
      { statut: 'Présent' },
      { role: 'Informé' },
      { role: 'Noyau' },
      { sansInvitation: true },
      { sansInvitation: false },
    ),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.array(geste, { maxLength: 30 }), (capacite, gestes) => {
      let lignes: readonly Participation[] = ['1', '2', '3', '4', '5'].map((id, rang) =>
        vient(id, rang < capacite ? undefined : LE(rang)),
      );
      for (const [rang, { qui, patch }] of gestes.entries()) {
        const avant = lignes.filter(tientUnePlace).length;
        const changement = { id: String(qui), eTag: '"1"', patch };
        const [fait] = avecLesPlaces(limitee(capacite), lignes, [changement], LE(10 + rang));
        lignes = lignes.map((p) => (p.id === changement.id ? { ...p, ...fait?.patch } : p));
        const la = lignes.some((p) => p.id === changement.id && p.statut === 'Présent');
        const tenues = lignes.filter(tientUnePlace).length;
        if (!la) expect(tenues).toBeLessThanOrEqual(Math.max(capacite, avant));
        const servies = new Set(aServir({ capacite }, lignes).map((p) => p.id));
        lignes = lignes.map((p) => (servies.has(p.id) ? { ...p, attenteDepuis: undefined } : p));
        if (tenues <= capacite) expect(lignes.filter(tientUnePlace).length).toBeLessThanOrEqual(capacite);
      }
    }),
    { numRuns: 200 },
  );
});
