import {
  Button,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  TagGroup,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import type { Facettes } from '../../../core/annuaire/facettes.ts';
import { nombre } from '../../../core/textes/francais.ts';
import { basculer, type Criteres, FACETTES, type Facette, filtresActifs, sansFiltre } from '../form.ts';
import { TEXTES } from '../textes.ts';
import css from './annuaire.module.css';

interface FiltresProps {
  readonly criteres: Criteres;
  readonly comptes: Facettes;
  readonly changer: (criteres: Criteres) => void;
}

/** One menu a facet, each value with how many structures carry it; the filters in force as tags. */
export function Filtres({ criteres, comptes, changer }: FiltresProps) {
  return (
    <fieldset className={css.filtres}>
      <legend className="lu">{TEXTES.filtres}</legend>
      {FACETTES.map((facette) => (
        <MenuDeFacette key={facette} facette={facette} criteres={criteres} comptes={comptes} changer={changer} />
      ))}
    </fieldset>
  );
}

function MenuDeFacette({ facette, criteres, comptes, changer }: FiltresProps & { readonly facette: Facette }) {
  const actifs = criteres[facette];
  return (
    <Menu
      checkedValues={{ [facette]: [...actifs] }}
      onCheckedValueChange={(_, { checkedItems }) => changer({ ...criteres, [facette]: checkedItems })}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance={actifs.length > 0 ? 'primary' : 'outline'}
          icon={<ChevronDownRegular />}
          iconPosition="after"
        >
          {TEXTES.filtrer(TEXTES.filtre[facette], actifs.length)}
        </Button>
      </MenuTrigger>
      <MenuPopover className={css.menu}>
        <MenuList>
          {comptes[facette].map(({ valeur, libelle, nombre: combien }) => (
            <MenuItemCheckbox key={valeur} name={facette} value={valeur} secondaryContent={nombre(combien)}>
              {libelle}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The filters in force; each goes with one click. */
export function FiltresEnVigueur({ criteres, comptes, changer }: FiltresProps) {
  const actifs = filtresActifs(criteres, comptes);
  if (actifs.length === 0) return null;
  return (
    <div className={css.filtres}>
      <TagGroup aria-label={TEXTES.filtres} className={css.filtres}>
        {actifs.map(({ facette, valeur, libelle }) => (
          <InteractionTag key={`${facette}-${valeur}`} size="small" value={valeur}>
            <InteractionTagPrimary hasSecondaryAction onClick={() => changer(basculer(criteres, facette, valeur))}>
              {libelle}
            </InteractionTagPrimary>
            <InteractionTagSecondary
              aria-label={TEXTES.retirer(libelle)}
              onClick={() => changer(basculer(criteres, facette, valeur))}
            />
          </InteractionTag>
        ))}
      </TagGroup>
      <Button size="small" appearance="subtle" onClick={() => changer(sansFiltre(criteres))}>
        {TEXTES.toutRetirer}
      </Button>
    </div>
  );
}
