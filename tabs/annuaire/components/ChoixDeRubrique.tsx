import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import type { Rubrique } from '../rubriques.ts';
import { TEXTES } from '../textes.ts';
import css from './annuaire.module.css';

interface ChoixProps {
  readonly rubriques: readonly Rubrique[];
  readonly ouverte: Rubrique;
  readonly choisir: (cle: string) => void;
}

/** The parts of the tab, as many as the width holds, the open one always; the others in a menu. Nothing when there is no choice. */
export function ChoixDeRubrique({ rubriques, ouverte, choisir }: ChoixProps) {
  if (rubriques.length < 2) return null;
  return (
    <nav className={css.rubriques} aria-label={TEXTES.rubriques}>
      <Overflow minimumVisible={1}>
        <TabList
          className={css.lesRubriques}
          size="small"
          selectedValue={ouverte.cle}
          onTabSelect={(_, { value }) => choisir(String(value))}
          aria-label={TEXTES.rubriques}
        >
          {rubriques.map(({ cle, libelle, Compte }, rang) => (
            <OverflowItem
              key={cle}
              id={cle}
              priority={cle === ouverte.cle ? rubriques.length : rubriques.length - 1 - rang}
            >
              <Tab value={cle} className={css.rubrique}>
                {libelle} {Compte === undefined ? null : <Compte />}
              </Tab>
            </OverflowItem>
          ))}
          <AutresRubriques rubriques={rubriques} choisir={choisir} />
        </TabList>
      </Overflow>
    </nav>
  );
}

/** Those that the width leaves out. */
function AutresRubriques({ rubriques, choisir }: Omit<ChoixProps, 'ouverte'>) {
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          ref={ref}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          menuIcon={null}
          // A list of tabs holds tabs only: this one opens the others.
          role="tab"
          aria-label={TEXTES.autresRubriques}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {rubriques.map((rubrique) => (
            <UneAutre key={rubrique.cle} rubrique={rubrique} choisir={choisir} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function UneAutre({ rubrique, choisir }: { readonly rubrique: Rubrique; readonly choisir: (cle: string) => void }) {
  const { cle, libelle, Compte } = rubrique;
  const visible = useIsOverflowItemVisible(cle);
  return visible ? null : (
    <MenuItem onClick={() => choisir(cle)}>
      {libelle} {Compte === undefined ? null : <Compte />}
    </MenuItem>
  );
}
