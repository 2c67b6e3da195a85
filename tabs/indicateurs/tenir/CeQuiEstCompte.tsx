import { Field, Input, Select, Text, Textarea } from '@fluentui/react-components';
import { definitionDuCalcul } from '../../../core/indicateurs/definitions.ts';
import { nomDuCalcul } from '../../../core/indicateurs/noms-des-calculs.ts';
import { CALCULS } from '../../../core/vocabulaires/actions.ts';
import { FORMATS } from '../../../core/vocabulaires/rencontres.ts';
import { TYPES_DE_STRUCTURE } from '../../../core/vocabulaires/structures.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import cadre from '../../commun/page.module.css';
import { useChoix } from '../../commun/vocabulaire.ts';
import type { SaisieDIndicateur } from './form.ts';
import { SAISIE } from './textes.ts';

interface CompteProps {
  readonly saisie: SaisieDIndicateur;
  readonly changer: (valeurs: Partial<SaisieDIndicateur>) => void;
  readonly messageDe: (champ: string) => string | undefined;
}

/** What is counted, in a sentence, and by what it is limited: only what this count can apply is offered. */
export function CeQuiEstCompte({ saisie, changer, messageDe }: CompteProps) {
  const { thematiques } = useChoix();
  const { phrase, unite, filtres } = definitionDuCalcul(saisie.calcul);
  const choix = { thematiques, typesDeStructure: TYPES_DE_STRUCTURE, formats: FORMATS };
  return (
    <section className={cadre.partie} aria-label={SAISIE.compte}>
      <h2 className={cadre.sousTitre}>{SAISIE.compte}</h2>
      <div className={cadre.formulaire}>
        <Field label={SAISIE.calcul} required validationMessage={messageDe('calcul')}>
          <Select
            value={saisie.calcul}
            onChange={(_, { value }) => {
              const calcul = CALCULS.find((c) => c === value);
              if (calcul === undefined) return;
              const { filtres: permis } = definitionDuCalcul(calcul);
              // A limit that the other count cannot apply goes with it.
              const gardes = (f: 'thematiques' | 'typesDeStructure' | 'formats') =>
                permis.includes(f) ? saisie[f] : [];
              changer({
                calcul,
                thematiques: gardes('thematiques'),
                typesDeStructure: gardes('typesDeStructure'),
                formats: gardes('formats'),
              });
            }}
          >
            {CALCULS.map((calcul) => (
              <option key={calcul} value={calcul}>
                {nomDuCalcul(calcul)}
              </option>
            ))}
          </Select>
        </Field>
        <Text aria-live="polite">{phrase}</Text>
        {filtres.map((filtre) => (
          <ChoixMultiple
            key={filtre}
            label={SAISIE.filtres[filtre]}
            choix={choix[filtre]}
            valeurs={saisie[filtre]}
            changer={(valeurs) => changer({ [filtre]: valeurs })}
            vide={SAISIE.tous}
            message={messageDe(filtre)}
          />
        ))}
        <Field label={SAISIE.unite} hint={SAISIE.uniteAide(unite)} validationMessage={messageDe('unite')}>
          <Input value={saisie.unite} maxLength={40} onChange={(_, { value }) => changer({ unite: value })} />
        </Field>
        <Field label={SAISIE.definition} hint={SAISIE.definitionAide} validationMessage={messageDe('definition')}>
          <Textarea
            value={saisie.definition}
            resize="vertical"
            rows={3}
            maxLength={2000}
            onChange={(_, { value }) => changer({ definition: value })}
          />
        </Field>
      </div>
    </section>
  );
}
