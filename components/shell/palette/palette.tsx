"use client";

import { useState } from "react";
import {
  Autocomplete,
  Header,
  Input,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  Text,
} from "react-aria-components";
import { useOfferedCommands } from "@/components/shell/commands";
import { PALETTE_FIELD, PALETTE_FIELD_CLASS } from "@/components/shell/palette/palette-field";
import { groupedCommands, matchingCommands } from "@/components/shell/palette/matching-commands";
import type { Command } from "@/components/ui/command";
import { hasCommandKey, shortcutText } from "@/components/ui/shortcut";

export interface PaletteProps {
  /** Places that are there on every screen. */
  readonly places: readonly Command[];
  /** What was typed before the list was there. */
  readonly first: string;
  readonly onClose: () => void;
}

/** Finds and runs whatever this screen and the product offer. */
export function Palette({ places, first: typedFirst, onClose }: PaletteProps) {
  const [typed, setTyped] = useState(typedFirst);
  const offered = useOfferedCommands();
  const commands = [...offered, ...places];
  const groups = groupedCommands(matchingCommands(commands, typed));

  /** Closed first: the focus goes back to where it was, and the command may open a question of its own. */
  const run = (id: string) => {
    const command = commands.find((one) => one.id === id);
    onClose();
    if (command !== undefined && command.disabled === undefined) setTimeout(command.run);
  };

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the field is what the dialog is for */}
      <SearchField aria-label={PALETTE_FIELD} autoFocus>
        <Input
          placeholder={PALETTE_FIELD}
          // Enter that comes before the first line is marked means that line.
          onKeyDown={(event) => {
            const isMarked = event.currentTarget.hasAttribute("aria-activedescendant");
            const [first] = groups.flatMap((group) => group.commands);
            if (event.key === "Enter" && !isMarked && typed !== "" && first !== undefined)
              run(first.id);
          }}
          className={PALETTE_FIELD_CLASS}
        />
      </SearchField>
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll it
        tabIndex={0}
        className="min-h-0 overflow-y-auto p-1.5 focus-visible:-outline-offset-2"
      >
        <Menu
          aria-label="Commands"
          onAction={(key) => run(String(key))}
          disabledKeys={commands.flatMap(({ id, disabled }) =>
            disabled === undefined ? [] : [id],
          )}
          renderEmptyState={() => (
            <p className="px-2.5 py-3 text-ink-3">Nothing here goes by these words.</p>
          )}
          className="outline-none"
        >
          {groups.map(({ label, commands: members }) => (
            <MenuSection key={label} aria-label={label}>
              <Header className="px-2.5 pt-2.5 pb-1 text-micro text-ink-3">{label}</Header>
              {members.map((command) => (
                <PaletteItem key={command.id} command={command} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </div>
    </Autocomplete>
  );
}

function PaletteItem({ command }: { readonly command: Command }) {
  const { id, label, shortcut, checked, disabled } = command;
  const remark = disabled ?? (checked === true ? "On" : undefined);
  return (
    <MenuItem
      id={id}
      textValue={label}
      className="flex cursor-pointer items-baseline gap-3 rounded-tight px-2.5 py-2 outline-none tablet:py-1.5 data-disabled:cursor-default data-disabled:text-ink-3 data-focused:bg-hover"
    >
      <Text slot="label" className="min-w-0 flex-1 truncate">
        {label}
      </Text>
      {remark !== undefined && (
        <Text slot="description" className="min-w-0 truncate text-micro text-ink-3">
          {remark}
        </Text>
      )}
      {shortcut !== undefined && (
        <Keyboard className="flex-none font-sans text-micro text-ink-3">
          {shortcutText(shortcut, hasCommandKey())}
        </Keyboard>
      )}
    </MenuItem>
  );
}
