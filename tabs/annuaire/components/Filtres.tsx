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
  Switch,
  TagGroup,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import type { Facettes } from '../../../core/annuaire/facettes.ts';
import type { Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { aDesContours } from '../../../core/territoire/limitrophes.ts';
import { nombre } from '../../../core/textes/francais.ts';
import { useTerritoire } from '../../commun/territoire.ts';
import { avecValeurs, basculer, FACETTES, type Facette, filtresActifs, sansFiltre } from '../form.ts';
import { TEXTES } from '../textes.ts';
import css from './annuaire.module.css';

interface FiltresProps {
  readonly recherche: Recherche;
  readonly comptes: Facettes;
  readonly changer: (recherche: Recherche) => void;
}

/** One menu a facet, each value with how many structures it would leave; the filters in force as tags. */
export function Filtres({ recherche, comptes, changer }: FiltresProps) {
  return (
    <fieldset className={css.filtres}>
      <legend className="lu">{TEXTES.filtres}</legend>
      {FACETTES.map((facette) => (
        <MenuDeFacette key={facette} facette={facette} recherche={recherche} comptes={comptes} changer={changer} />
      ))}
    </fieldset>
  );
}

function MenuDeFacette({ facette, recherche, comptes, changer }: FiltresProps & { readonly facette: Facette }) {
  const actifs = recherche[facette];
  return (
    <Menu
      checkedValues={{ [facette]: [...actifs] }}
      onCheckedValueChange={(_, { checkedItems }) => changer(avecValeurs(recherche, facette, checkedItems))}
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
          {comptes[facette].length === 0 ? (
            <MenuItemCheckbox name={facette} value="" disabled>
              {TEXTES.filtreVide}
            </MenuItemCheckbox>
          ) : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The filters in force; each goes with one click. A commune may be widened to those around it. */
export function FiltresEnVigueur({ recherche, comptes, changer }: FiltresProps) {
  const territoire = useTerritoire();
  const actifs = filtresActifs(recherche, comptes);
  if (actifs.length === 0) return null;
  return (
    <div className={css.filtres}>
      <TagGroup aria-label={TEXTES.filtresEnVigueur} className={css.filtres}>
        {actifs.map(({ facette, valeur, libelle }) => (
          <InteractionTag key={`${facette}-${valeur}`} size="small" value={valeur}>
            <InteractionTagPrimary hasSecondaryAction onClick={() => changer(basculer(recherche, facette, valeur))}>
              {libelle}
            </InteractionTagPrimary>
            <InteractionTagSecondary
              aria-label={TEXTES.retirer(libelle)}
              onClick={() => changer(basculer(recherche, facette, valeur))}
            />
          </InteractionTag>
        ))}
      </TagGroup>
      {recherche.communes.length > 0 && aDesContours(territoire) ? (
        <Switch
          label={TEXTES.autour}
          checked={recherche.autour}
          onChange={(_, { checked }) => changer({ ...recherche, autour: checked })}
        />
      ) : null}
      <Button size="small" appearance="subtle" onClick={() => changer(sansFiltre(recherche))}>
        {TEXTES.toutRetirer}
      </Button>
    </div>
  );
}
