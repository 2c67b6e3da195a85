import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { trouverAuMieux } from '../../../core/annuaire/au-mieux.ts';
import type { IndexAnnuaire } from '../../../core/annuaire/index-annuaire.ts';
import { type APointer, lirePointage, trouverAPointer } from '../../../core/presences/pointer.ts';
import css from '../components/rencontres.module.css';
import type { LignePresence } from '../presences.ts';
import { POINTAGE } from './textes.ts';

interface PointageProps {
  /** The structures on the sheet, with what is noted of them. */
  readonly lignes: readonly { readonly structure: APointer; readonly ligne: LignePresence }[];
  /** The whole annuaire, for whoever came uninvited. */
  readonly index: IndexAnnuaire;
  readonly poser: (ligne: LignePresence) => void;
  /** Puts a line back as it was; without `avant`, it was not there. */
  readonly remettre: (structure: string, avant: LignePresence | undefined) => void;
}

interface Pointee {
  readonly structure: APointer;
  /** The line as it was before. */
  readonly avant: LignePresence | undefined;
  readonly apres: LignePresence;
}

const PROPOSEES = 5;

/** The paper sheet typed in: first letters, Enter, the next. A number after them says how many came. */
export function PointageRapide({ lignes, index, poser, remettre }: PointageProps) {
  const prefixe = useId();
  const [saisi, setSaisi] = useState('');
  const [rang, setRang] = useState(0);
  const [faites, setFaites] = useState<readonly Pointee[]>([]);
  const [dit, setDit] = useState('');
  const notees = new Map(lignes.map(({ structure, ligne }) => [structure.id, ligne]));
  const { texte, personnes } = lirePointage(saisi);
  const proposees = proposer(texte, lignes, index);
  const choisie = proposees[Math.min(rang, proposees.length - 1)];

  const taper = (valeur: string) => {
    setSaisi(valeur);
    setRang(0);
    setDit('');
  };
  const pointer = (structure: APointer) => {
    const avant = notees.get(structure.id);
    const combien = personnes ?? avant?.personnes;
    const apres: LignePresence = {
      ...(avant ?? { structure: structure.id, sansInvitation: true }),
      statut: 'Présent',
      ...(combien === undefined ? (avant === undefined ? { personnes: 1 } : {}) : { personnes: combien }),
    };
    poser(apres);
    setFaites((actuelles) => [...actuelles, { structure, avant, apres }]);
    taper('');
    setDit(POINTAGE.pointee(structure.nom, apres));
  };
  const derniere = faites.at(-1);
  const annuler = () => {
    if (derniere === undefined) return;
    remettre(derniere.structure.id, derniere.avant);
    setFaites((actuelles) => actuelles.slice(0, -1));
    setDit(POINTAGE.annulee(derniere.structure.nom));
  };

  return (
    <div className={css.pointage}>
      <Field label={POINTAGE.champ} hint={POINTAGE.aide}>
        <Input
          role="combobox"
          aria-expanded={proposees.length > 0}
          aria-controls={proposees.length > 0 ? `${prefixe}-liste` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={choisie === undefined ? undefined : `${prefixe}-${choisie.id}`}
          autoComplete="off"
          spellCheck={false}
          value={saisi}
          onChange={(_, { value }) => taper(value)}
          onKeyDown={(touche) => {
            if (touche.key === 'Enter' && choisie !== undefined) pointer(choisie);
            else if (touche.key === 'Enter' && texte !== '') setDit(POINTAGE.inconnue(texte));
            else if (touche.key === 'ArrowDown') setRang((r) => Math.min(r + 1, Math.max(0, proposees.length - 1)));
            else if (touche.key === 'ArrowUp') setRang((r) => Math.max(0, r - 1));
            else if (touche.key === 'Escape' && saisi !== '') taper('');
            // With nothing typed, the browser has nothing of its own to undo.
            else if (touche.key === 'z' && (touche.ctrlKey || touche.metaKey) && saisi === '') annuler();
            else return;
            touche.preventDefault();
          }}
        />
      </Field>
      {proposees.length === 0 ? null : (
        <div id={`${prefixe}-liste`} role="listbox" aria-label={POINTAGE.propositions}>
          {proposees.map((structure) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is held by the field (aria-activedescendant).
            <div
              key={structure.id}
              id={`${prefixe}-${structure.id}`}
              role="option"
              tabIndex={-1}
              className={css.proposee}
              aria-selected={structure === choisie}
              onClick={() => pointer(structure)}
            >
              {[structure.nom, POINTAGE.deja(notees.get(structure.id))].filter(Boolean).join(' · ')}
            </div>
          ))}
        </div>
      )}
      <Text role="status">{dit}</Text>
      {derniere === undefined ? null : (
        <div>
          <Button size="small" onClick={annuler}>
            {POINTAGE.annuler(derniere.structure.nom)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Those of the sheet first, those already noted present last among them; then the rest of the annuaire. */
function proposer(texte: string, lignes: PointageProps['lignes'], index: IndexAnnuaire): readonly APointer[] {
  const surLaFeuille = (presentes: boolean) =>
    trouverAPointer(
      texte,
      lignes.filter(({ ligne }) => (ligne.statut === 'Présent') === presentes).map(({ structure }) => structure),
      PROPOSEES,
    );
  const premieres = surLaFeuille(false);
  const connues = new Set(lignes.map(({ structure }) => structure.id));
  // Two letters: one alone would call half of the annuaire.
  const ailleurs =
    texte.length < 2
      ? []
      : trouverAuMieux(index, { texte }, PROPOSEES)
          .map(({ structure }) => structure)
          .filter(({ id }) => !connues.has(id));
  return [...premieres, ...surLaFeuille(true), ...ailleurs].slice(0, PROPOSEES);
}
