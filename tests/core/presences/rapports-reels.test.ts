import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lireRapportTeams } from '../../../core/presences/lire-rapport.ts';
import { avecPartage } from '../../partage.ts';

avecPartage('rapports de présence Teams de novembre 2022', (partage) => {
  const lire = (nom: string, date: string) => {
    const lu = lireRapportTeams(new Uint8Array(readFileSync(join(partage, 'donnees', 'teams-attendance', nom))), {
      date,
    });
    if (!lu.ok) throw new Error(lu.refus.message);
    return lu.valeur;
  };

  test.each(['14', '15'])('les deux ordres d’octets du %s novembre donnent le même rapport', (jour) => {
    const date = `2022-11-${jour}`;
    expect(lire(`en-IDL-${jour}-11-22.utf16be.csv`, date)).toEqual(lire(`en-IDL-${jour}-11-22.utf16le.csv`, date));
  });

  test('sept personnes, leurs minutes et l’heure de Paris', () => {
    const rapport = lire('en-IDL-14-11-22.utf16le.csv', '2022-11-14');
    expect(rapport).toMatchObject({
      titre: 'Scrum Meeting',
      debut: '2022-11-14T08:29:07Z',
      fin: '2022-11-14T08:50:14Z',
    });
    expect(rapport.personnes.map((p) => p.minutes)).toEqual([19, 19, 19, 19, 19, 18, 15]);
    expect(rapport.personnes[2]).toMatchObject({ nom: 'García Simón, Pedro', courriel: 'pgsimon@spain.es' });
    expect(rapport.avertissements).toEqual([]);
  });

  test('un rapport qui annonce neuf participants et en nomme huit le dit', () => {
    const rapport = lire('en-IDL-15-11-22.utf16be.csv', '2022-11-15');
    expect(rapport.personnes).toHaveLength(8);
    expect(rapport.avertissements).toEqual([expect.stringContaining('9 participants')]);
  });
});
