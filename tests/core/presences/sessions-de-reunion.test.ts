import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decoderTexte } from '../../../core/imports/octets.ts';
import { instantDe } from '../../../core/presences/dates.ts';
import { secondesDe } from '../../../core/presences/durees.ts';
import { lireRapportTeams } from '../../../core/presences/lire-rapport.ts';
import { rapportDesSessions, type SessionDeReunion } from '../../../core/presences/sessions-de-reunion.ts';
import { decouper, tableauDe } from '../../../core/presences/tableau.ts';
import { avecPartage } from '../../partage.ts';

avecPartage('un rapport de novembre 2022, comme Graph l’aurait donné', (partage) => {
  test.each(['14', '15'])('les mêmes personnes et les mêmes minutes que le fichier du %s', (jour) => {
    const date = `2022-11-${jour}`;
    const octets = new Uint8Array(
      readFileSync(join(partage, 'donnees', 'teams-attendance', `en-IDL-${jour}-11-22.utf16le.csv`)),
    );
    const fichier = lireRapportTeams(octets, { date });
    if (!fichier.ok) throw new Error(fichier.refus.message);
    const blocs = decouper(tableauDe(decoderTexte(octets).texte).lignes);
    const instant = (cellule: string | undefined) => instantDe(cellule ?? '', date) ?? '';
    const annonces = Number(blocs.resume.find(([titre]) => titre === 'Attended participants')?.[1]);
    const session: SessionDeReunion = {
      debut: fichier.valeur.debut ?? '',
      fin: fichier.valeur.fin ?? '',
      annonces,
      presences: blocs.participants.slice(1).map(([nom = '', , , duree = '', courriel = '']) => ({
        nom,
        courriel: courriel === '' ? undefined : courriel,
        secondes: secondesDe(duree),
        intervalles: blocs.activites
          .slice(1)
          .filter((l) => l[0] === nom && l[4] === courriel)
          .map((l) => ({ entree: instant(l[1]), sortie: instant(l[2]) })),
      })),
    };
    const lu = rapportDesSessions([session], [], date);
    if (!lu.ok) throw new Error(lu.refus.message);
    const { titre: _, ...sansTitre } = fichier.valeur;
    expect(lu.valeur).toEqual(sansTitre);
  });
});

test('l’heure au dixième de microseconde de Graph est lue à la seconde', () => {
  const lu = rapportDesSessions(
    [
      {
        debut: '2026-11-24T09:00:00.1234567Z',
        fin: '2026-11-24T10:00:00.7654321Z',
        annonces: 1,
        presences: [
          {
            nom: 'Camille Exemple',
            courriel: undefined,
            secondes: undefined,
            intervalles: [{ entree: '2026-11-24T09:00:00.9999999Z', sortie: '2026-11-24T09:30:00.0000001Z' }],
          },
        ],
      },
    ],
    [],
    '2026-11-24T09:00:00Z',
  );
  expect(lu).toMatchObject({
    ok: true,
    valeur: { debut: '2026-11-24T09:00:00Z', fin: '2026-11-24T10:00:00Z', personnes: [{ minutes: 30 }] },
  });
});
