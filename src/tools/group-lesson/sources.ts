/** Papers and programs that the tools on groups name; their addresses travel to the browser with this. */
export const groupSources = {cited: ['deepseek-r1', 'dr-grpo', 'rloo', 'dapo', 'trl']} as const;
