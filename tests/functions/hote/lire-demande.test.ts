import fc from 'fast-check';
import { annulerRencontre, creerRencontre, planifierRencontre } from '../../../core/contrats/rencontres.ts';
import { lireSynthese } from '../../../core/contrats/syntheses.ts';
import type { DemandeHttp } from '../../../functions/hote/demande.ts';
import { positionDeLErreur } from '../../../functions/hote/json.ts';
import { lireDemande, TAILLE_MAX } from '../../../functions/hote/lire-demande.ts';

const demande = (brut: string | Uint8Array, entetes: Record<string, string> = {}): DemandeHttp => {
  const toutes: Record<string, string> = { 'content-type': 'application/json', ...entetes };
  return {
    methode: 'POST',
    chemin: {},
    requete: {},
    entete: (nom) => toutes[nom.toLowerCase()],
    octets: async () => (typeof brut === 'string' ? new TextEncoder().encode(brut) : brut),
    reference: 'reference',
  };
};

test.each([
  ['un objet sans valeur', '{"titre":}', 'ligne 1, colonne 10'],
  ['une virgule de trop', '{\n  "cle": 1,\n}', 'ligne 3, colonne 1'],
  ['un texte coupé', '{"titre": "Parent', 'ligne 1, colonne 11'],
  ['un saut de ligne dans un texte', '{"titre": "a\nb"}', 'ligne 1, colonne 11'],
  ['des apostrophes', "{'titre': 1}", 'ligne 1, colonne 2'],
  ['du texte après la fin', '{} {}', 'ligne 1, colonne 4'],
  ['du HTML', '<html>', 'ligne 1, colonne 1'],
])('un corps qui n’est pas du JSON dit où : %s', async (_titre, brut, ou) => {
  const lue = await lireDemande(creerRencontre, demande(brut));
  expect(lue).toMatchObject({ ok: false, refus: { code: 'demande-invalide' } });
  expect(lue.ok ? '' : lue.refus.message).toContain(ou);
});

test('le refus d’un JSON abîmé ne cite pas le texte reçu', async () => {
  const lue = await lireDemande(creerRencontre, demande('{"nom": "Camille Exemple" !}'));
  expect(JSON.stringify(lue)).not.toContain('Camille');
});

test.each([
  ['vide', '', 'vide'],
  ['qui n’est pas de l’UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'UTF-8'],
])('un corps %s est refusé', async (_titre, brut, mot) => {
  const lue = await lireDemande(creerRencontre, demande(brut));
  expect(lue.ok ? '' : lue.refus.message).toContain(mot);
});

test.each(['text/plain', '', 'application/jsonp', 'multipart/form-data; boundary=x'])(
  'le type de contenu « %s » est refusé',
  async (type) => {
    const lue = await lireDemande(creerRencontre, demande('{}', { 'content-type': type }));
    expect(lue).toMatchObject({ ok: false, refus: { code: 'demande-invalide' } });
    expect(lue.ok ? '' : lue.refus.message).toContain('application/json');
  },
);

test('un corps de plus de 4 Mo est refusé, annoncé ou non', async () => {
  const grand = new Uint8Array(TAILLE_MAX + 1).fill(0x20);
  expect(await lireDemande(creerRencontre, demande(grand))).toMatchObject({ refus: { code: 'trop-grand' } });
  const annonce = demande('{}', { 'content-length': String(TAILLE_MAX + 1) });
  expect(await lireDemande(creerRencontre, annonce)).toMatchObject({ refus: { code: 'trop-grand' } });
});

test('chaque champ fautif est nommé, en français', async () => {
  const corps = { cle: 'x', titre: '', structures: 'toutes', inconnu: 1 };
  const lue = await lireDemande(creerRencontre, demande(JSON.stringify(corps)));
  const champs = lue.ok ? [] : (lue.refus.champs ?? []);
  expect(champs.map((c) => c.chemin)).toEqual(
    expect.arrayContaining(['corps.cle', 'corps.titre', 'corps.structures', 'corps']),
  );
  expect(champs.find((c) => c.chemin === 'corps.titre')?.message).toBe('Donnez un titre d’au moins 3 caractères.');
  expect(champs.find((c) => c.chemin === 'corps.structures')?.message).toMatch(/attendu/);
});

test.each([
  ['un identifiant qui n’en est pas un', planifierRencontre, { id: '1 or 1=1' }],
  ['un identifiant nul', planifierRencontre, { id: '0' }],
  ['un mois inconnu', lireSynthese, { mois: '2026-13' }],
])('un chemin fautif est refusé avant que le corps soit lu : %s', async (_titre, contrat, chemin) => {
  const lue = await lireDemande(contrat, { ...demande('{'), chemin });
  expect(lue).toMatchObject({ ok: false, refus: { code: 'demande-invalide' } });
  expect(lue.ok ? '' : lue.refus.champs?.[0]?.chemin).toMatch(/^chemin\./);
});

test('un JSON juste est lu jusqu’à sa fin, un JSON abîmé s’arrête dans le texte', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom('§', '', ']', '}', ',', ':'),
      (json, rang, intrus) => {
        const ou = rang % (json.length + 1);
        const abime = json.slice(0, ou) + intrus + json.slice(ou + 1);
        let valide = true;
        try {
          JSON.parse(abime);
        } catch {
          valide = false;
        }
        const { ligne, colonne } = positionDeLErreur(abime);
        const lignes = abime.split('\n');
        expect(ligne).toBeLessThanOrEqual(lignes.length);
        const avant = lignes.slice(0, ligne - 1).join('\n').length + (ligne > 1 ? 1 : 0) + colonne - 1;
        expect(avant === abime.length || !valide).toBe(true);
        expect(avant).toBeLessThanOrEqual(abime.length);
      },
    ),
  );
});

test('aucun texte n’entre avec un signe qu’aucun texte ne porte, à quelque profondeur qu’il soit', async () => {
  const corps = { eTag: '"1,1"', motif: 'Salle\0 fermée\ud800 ce jour\r\nhélas' };
  expect(await lireDemande(annulerRencontre, { ...demande(JSON.stringify(corps)), chemin: { id: '1' } })).toMatchObject(
    {
      valeur: { corps: { motif: 'Salle fermée ce jour\nhélas' } },
    },
  );
});

test('un corps d’un million de crochets n’épuise pas la pile', () => {
  expect(positionDeLErreur('['.repeat(1_000_000))).toEqual({ ligne: 1, colonne: 1_000_001 });
});
