import Database from 'libsql';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';

export interface Passe {
  readonly thematique: string;
  readonly structures: readonly Structure[];
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly Participation[];
}

/** The same question to a database: those whose theme it is, or that came to its last three rencontres, with the weights of `raisons.ts`. */
const QUESTION = `
  WITH dernieres AS (
    SELECT id FROM rencontres WHERE thematique = :t AND etat = 'Tenue' ORDER BY debut DESC LIMIT 3
  ), venues AS (
    SELECT structure, COUNT(*) AS fois FROM participations
    WHERE statut = 'Présent' AND rencontre IN (SELECT id FROM dernieres) GROUP BY structure
  )
  SELECT s.id, 4 * (t.structure IS NOT NULL) + COALESCE(1 + v.fois, 0)
      + 1.5 * NOT EXISTS (SELECT 1 FROM participations p WHERE p.structure = s.id AND p.sansInvitation = 0) AS poids
  FROM structures s
  LEFT JOIN themes t ON t.structure = s.id AND t.thematique = :t
  LEFT JOIN venues v ON v.structure = s.id
  WHERE t.structure IS NOT NULL OR v.structure IS NOT NULL
  ORDER BY poids DESC, s.nom`;

/** SQLite in memory, its indexes made: gives how many structures the question finds, each time it is asked. It gives neither reasons, nor contacts, nor warnings. */
export function inviterParSqlite({ thematique, structures, rencontres, participations }: Passe): () => number {
  const base = new Database(':memory:');
  base.exec(`
    CREATE TABLE structures (id TEXT PRIMARY KEY, nom TEXT);
    CREATE TABLE themes (structure TEXT, thematique TEXT);
    CREATE TABLE rencontres (id TEXT PRIMARY KEY, thematique TEXT, etat TEXT, debut TEXT);
    CREATE TABLE participations (rencontre TEXT, structure TEXT, statut TEXT, sansInvitation INTEGER);`);
  const remplir = <T>(ordre: string, lignes: readonly T[], valeurs: (ligne: T) => readonly unknown[]) => {
    const inserer = base.prepare(ordre);
    for (const ligne of lignes) inserer.run(...valeurs(ligne));
  };
  base.exec('BEGIN');
  remplir('INSERT INTO structures VALUES (?, ?)', structures, (s) => [s.id, s.nom]);
  remplir(
    'INSERT INTO themes VALUES (?, ?)',
    structures.flatMap((s) => s.thematiques.map((t) => [s.id, t] as const)),
    (ligne) => ligne,
  );
  remplir('INSERT INTO rencontres VALUES (?, ?, ?, ?)', rencontres, (r) => [r.id, r.thematique, r.etat, r.debut]);
  remplir('INSERT INTO participations VALUES (?, ?, ?, ?)', participations, (p) => [
    p.rencontre,
    p.structure,
    p.statut,
    Number(p.sansInvitation),
  ]);
  base.exec(`COMMIT;
    CREATE INDEX par_theme ON themes (thematique, structure);
    CREATE INDEX par_rencontre ON participations (rencontre, statut);
    CREATE INDEX par_structure ON participations (structure, sansInvitation);`);
  const question = base.prepare(QUESTION);
  return () => question.all({ t: thematique }).length;
}
