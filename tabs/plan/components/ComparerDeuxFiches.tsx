import { Field, Select, Text } from '@fluentui/react-components';
import { comparerActions } from '../../../core/plan/comparer-actions.ts';
import { composerAction, fichesDePlan } from '../../../core/plan/composer-plan.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { useNomVu } from '../../commun/structures.ts';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeComparaison, adresseDeFicheAction } from '../adresses.ts';
import type { FicheProps } from '../form.ts';
import { useBudget } from '../queries.ts';
import { FICHE } from '../textes.ts';
import { TableauCoteACote } from './TableauCoteACote.tsx';

interface ComparerProps extends Pick<FicheProps, 'fiche' | 'matiere' | 'jour' | 'acteur'> {
  /** The number of the other; empty until it is chosen. */
  readonly autre: string;
}

/** A fiche action beside another, of the same plan or of another year’s: where each stands, what is written of each. */
export function ComparerDeuxFiches({ fiche, autre, matiere, jour, acteur }: ComparerProps) {
  const { aller, remplacer } = useAdresse();
  const budget = useBudget();
  const nommer = useNomVu(acteur);
  const autres = fichesDePlan(matiere.fiches).filter(({ id }) => id !== fiche.id);
  const seconde = autres.find(({ id }) => id === autre);
  const deux = seconde === undefined ? [] : [fiche, seconde];
  return (
    <div className={`${cadre.contenu} ${cadre.large}`}>
      <Retour vers={FICHE.versLaFiche} aller={() => aller(adresseDeFicheAction(fiche.id))} />
      <TitreDePage niveau="h1" arrivee="comparaison">
        {FICHE.comparaison}
      </TitreDePage>
      {autres.length === 0 ? (
        <Text>{FICHE.aucuneAutre}</Text>
      ) : (
        <Field label={FICHE.comparerAvec}>
          <Select
            value={seconde?.id ?? ''}
            onChange={(_, { value }) => remplacer(adresseDeComparaison(fiche.id, value))}
          >
            <option value="">{FICHE.choisir}</option>
            {autres.map(({ id, plan, numero, titre }) => (
              <option key={id} value={id}>
                {[plan, [numero, titre].filter(Boolean).join('. ')].filter(Boolean).join(' · ')}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {seconde === undefined ? null : (
        <TableauCoteACote
          titres={deux}
          rangees={comparerActions(
            deux.map((f) => composerAction(f, matiere, jour)),
            { budget, nommer },
          )}
        />
      )}
    </div>
  );
}
