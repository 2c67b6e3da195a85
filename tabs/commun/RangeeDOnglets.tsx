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
import type { ComponentType } from 'react';
import { ApresLOuverture } from './ApresLOuverture.tsx';
import css from './Onglet.module.css';

interface Onglet {
  readonly id: string;
  readonly libelle: string;
  /** How much waits behind it. */
  readonly Compte: ComponentType | undefined;
  readonly ouvrir: () => void;
}

interface RangeeProps {
  readonly nom: string;
  /** Name of the menu of those left out. */
  readonly reste: string;
  readonly seconde?: boolean;
  /** Undefined when what is open is none of them. */
  readonly choisie: string | undefined;
  readonly onglets: readonly Onglet[];
}

/** A row of tabs, as many as the width holds, the open one always; the others in a menu beside it. */
export function RangeeDOnglets({ nom, reste, seconde = false, choisie, onglets }: RangeeProps) {
  return (
    <Overflow minimumVisible={1} padding={8}>
      <div className={seconde ? css.secondeRangee : css.rangee}>
        <TabList
          className={css.onglets}
          size="small"
          appearance={seconde ? 'subtle-circular' : 'transparent'}
          selectedValue={choisie ?? null}
          onTabSelect={(_, { value }) => onglets.find(({ id }) => id === value)?.ouvrir()}
          aria-label={nom}
        >
          {onglets.map(({ id, libelle, Compte }, rang) => (
            <OverflowItem key={id} id={id} priority={id === choisie ? onglets.length : onglets.length - 1 - rang}>
              <Tab value={id} className={css.rubrique}>
                {libelle}
                {Compte === undefined ? null : (
                  <span className={css.compte}>
                    <ApresLOuverture>
                      <Compte />
                    </ApresLOuverture>
                  </span>
                )}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <Autres nom={reste} onglets={onglets} />
      </div>
    </Overflow>
  );
}

/** Those that the width leaves out. */
function Autres({ nom, onglets }: Pick<RangeeProps, 'nom' | 'onglets'>) {
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          ref={ref}
          className={css.autres}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          menuIcon={null}
          aria-label={nom}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {onglets.map((onglet) => (
            <UnAutre key={onglet.id} {...onglet} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function UnAutre({ id, libelle, Compte, ouvrir }: Onglet) {
  const visible = useIsOverflowItemVisible(id);
  return visible ? null : (
    <MenuItem onClick={ouvrir}>
      {libelle}{' '}
      {Compte === undefined ? null : (
        <ApresLOuverture>
          <Compte />
        </ApresLOuverture>
      )}
    </MenuItem>
  );
}
