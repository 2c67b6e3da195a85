import { Button, Field } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { useIndexDesStructures } from '../../commun/index-des-structures.ts';
import { useActeur } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useNomVu, useStructures } from '../../commun/structures.ts';
import { SAISIE } from '../textes.ts';
import css from './plan.module.css';

interface ChoixProps {
  readonly label: string;
  readonly aide?: string;
  readonly choisies: readonly string[];
  readonly changer: (choisies: readonly string[]) => void;
}

/** Several structures of the annuaire: those chosen, each with its way out, then one more found by typing. */
export function ChoixDeStructures({ label, aide, choisies, changer }: ChoixProps) {
  const { items } = useStructures();
  const index = useIndexDesStructures(items);
  const nomVu = useNomVu(useActeur());
  return (
    <Field label={label} hint={aide}>
      {() => (
        <div className={cadre.formulaire}>
          {choisies.length === 0 ? null : (
            <ul className={css.lignes} aria-label={label}>
              {choisies.map((id) => (
                <li key={id} className={cadre.outils}>
                  {nomVu(id)}
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={SAISIE.retirerStructure(nomVu(id))}
                    onClick={() => changer(choisies.filter((autre) => autre !== id))}
                  />
                </li>
              ))}
            </ul>
          )}
          <ChoixStructure
            index={index}
            label={`${label}\u00A0: ${SAISIE.ajouterStructure}`}
            placeholder={SAISIE.ajouterStructure}
            choisir={(structure) =>
              structure === undefined || choisies.includes(structure.id)
                ? undefined
                : changer([...choisies, structure.id])
            }
          />
        </div>
      )}
    </Field>
  );
}
