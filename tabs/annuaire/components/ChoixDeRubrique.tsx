import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { useEtroit } from '../../commun/themes.ts';
import type { Rubrique } from '../rubriques.ts';
import { TEXTES } from '../textes.ts';
import css from './annuaire.module.css';

interface ChoixProps {
  readonly rubriques: readonly Rubrique[];
  readonly ouverte: Rubrique;
  readonly choisir: (cle: string) => void;
}

/** The parts of the tab: side by side, or in a menu where the page is narrow. Nothing when there is no choice. */
export function ChoixDeRubrique({ rubriques, ouverte, choisir }: ChoixProps) {
  const etroit = useEtroit();
  if (rubriques.length < 2) return null;
  if (!etroit)
    return (
      <nav aria-label={TEXTES.rubriques}>
        <TabList
          className={css.rubriques}
          size="small"
          selectedValue={ouverte.cle}
          onTabSelect={(_, { value }) => choisir(String(value))}
          aria-label={TEXTES.rubriques}
        >
          {rubriques.map(({ cle, libelle, Compte }) => (
            <Tab key={cle} value={cle}>
              {libelle} {Compte === undefined ? null : <Compte />}
            </Tab>
          ))}
        </TabList>
      </nav>
    );
  return (
    <nav className={css.rubriques} aria-label={TEXTES.rubriques}>
      <Menu
        checkedValues={{ rubrique: [ouverte.cle] }}
        onCheckedValueChange={(_, { checkedItems }) => choisir(checkedItems[0] ?? ouverte.cle)}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle">{ouverte.libelle}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {rubriques.map(({ cle, libelle, Compte }) => (
              <MenuItemRadio key={cle} name="rubrique" value={cle}>
                {libelle} {Compte === undefined ? null : <Compte />}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </nav>
  );
}
