import { Radio, RadioGroup, Subtitle2, Text } from '@fluentui/react-components';
import type { ChampChoisi } from '../../../core/annuaire/choisir-champs.ts';
import { COTES, type Cote } from '../../../core/annuaire/cotes.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { type ChoixFaits, type ChoixPropose, champsIdentiques, choixProposes } from '../form.ts';
import { COMPARAISON } from '../textes.ts';
import css from './tenue.module.css';

interface ChampsComparesProps {
  readonly champs: readonly ChampChoisi[];
  readonly choix: ChoixFaits;
  readonly changer: (choix: ChoixFaits) => void;
}

/** Each field that differs, with both values and the one proposed. */
export function ChampsCompares({ champs, choix, changer }: ChampsComparesProps) {
  const differents = choixProposes(champs, useNomsDesCommunes());
  const identiques = champsIdentiques(champs);
  const choisir = (champ: ChoixPropose['champ'], de: ChoixPropose['de']) => {
    const { [champ]: _, ...reste } = choix;
    changer(de === 'les deux' ? reste : { ...reste, [champ]: de });
  };
  return (
    <section className={cadre.partie}>
      <Subtitle2 as="h2">{COMPARAISON.champs}</Subtitle2>
      <Text className={cadre.discret}>{differents.length === 0 ? COMPARAISON.aucunChoix : COMPARAISON.champsAide}</Text>
      {differents.map((champ) => (
        <ChampCompare key={champ.champ} champ={champ} choisir={(de) => choisir(champ.champ, de)} />
      ))}
      {identiques === 0 ? null : <Text className={cadre.discret}>{COMPARAISON.identiques(identiques)}</Text>}
    </section>
  );
}

const LIBELLE = { survivante: COMPARAISON.gardee, absorbee: COMPARAISON.absorbee } as const satisfies Record<
  Cote,
  string
>;

function ChampCompare({
  champ,
  choisir,
}: {
  readonly champ: ChoixPropose;
  readonly choisir: (de: ChoixPropose['de']) => void;
}) {
  return (
    <fieldset className={css.champ}>
      <legend className={css.libelle}>{champ.libelle}</legend>
      <RadioGroup
        className={css.valeurs}
        aria-label={champ.libelle}
        value={champ.de}
        onChange={(_, { value }) => {
          const de = [...COTES, 'les deux' as const].find((c) => c === value);
          if (de !== undefined) choisir(de);
        }}
      >
        {COTES.map((cote) => (
          <Radio
            key={cote}
            value={cote}
            label={
              <>
                <span className={cadre.discret}>{LIBELLE[cote]}</span>
                <br />
                {champ.valeurs[cote] ?? <em>{COMPARAISON.vide}</em>}
              </>
            }
          />
        ))}
        {champ.seReunit ? (
          <Radio
            value="les deux"
            label={
              <>
                <span className={cadre.discret}>{COMPARAISON.reunir}</span>
                {champ.de === 'les deux' ? (
                  <>
                    <br />
                    {champ.valeurs['les deux']}
                  </>
                ) : null}
              </>
            }
          />
        ) : null}
      </RadioGroup>
    </fieldset>
  );
}
